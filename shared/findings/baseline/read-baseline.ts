import { z } from 'zod';
import { AurelisError } from '../../kernel';
import { AnalyzedFile, SkippedPath } from '../analysis-result';
import { Finding } from '../finding';
import { Rule } from '../rule';
import { parseJson } from '../sarif-in/parse-sarif';
import type { Baseline } from './baseline';
import { baselineOfSarif } from './baseline-of-sarif';

/** A report of another version of ours may have fields that this one does not know. */
const EarlierReport = z.object({
  version: z.literal(1),
  findings: z.array(z.object(Finding.shape)),
  rules: z.array(z.object(Rule.shape)),
  files: z.array(z.object(AnalyzedFile.shape)),
  skipped: z.array(z.object(SkippedPath.shape)),
});

/** Reads an earlier report of ours, in JSON or SARIF. */
export function readBaseline(text: string, source: string): Baseline {
  const json = parseJson(text, source);
  if (isSarif(json)) return baselineOfSarif(json, source);
  const parsed = EarlierReport.safeParse(json);
  if (!parsed.success) {
    throw new AurelisError('VALIDATION_ERROR', `${source} is not a JSON or SARIF report of Aurelis.`);
  }
  const { findings, rules, files } = parsed.data;
  return {
    source,
    findings,
    rules,
    paths: new Set([...files, ...findings].map(({ path }) => path)),
    files: new Map(files.map(({ path, lines }) => [path, lines])),
  };
}

function isSarif(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'runs' in json;
}
