import { mayBeSent } from '../../../../shared/generation';
import { ruleCatalogue, type AnalysisEngine } from '../../../../shared/analysis';
import {
  casesOfRules,
  evaluationCase,
  isForModel,
  sampleCases,
  type EvaluationCase,
} from '../../../../shared/evaluation';
import { isActive, matchesRuleId, type Rule } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { cacheDirectory } from '../cache/cache-directory';
import { createScanCache } from '../cache/scan-cache';
import { readTextsToFix } from '../fix/read-texts-to-fix';
import { findSource } from '../local-source';
import { requireKnownRules } from '../require-known-rules';
import { createScanSettings } from '../scan-settings';
import { scanSource } from '../scan-source';
import { readNeverSend } from '../tasks/read-task-files';

export interface CaseOptions {
  rules?: string[];
  limit: number;
}

export interface GatheredCases {
  /** A sample of all. */
  readonly cases: readonly EvaluationCase[];
  readonly total: number;
  readonly neverSend: readonly string[];
}

/** Of a directory its findings, else the examples of the rules; in both only what no rule mends by itself. */
export async function gatherCases(
  directory: string | undefined,
  { rules, limit }: CaseOptions,
  { engine, signal }: { readonly engine: AnalysisEngine; readonly signal: AbortSignal },
): Promise<GatheredCases> {
  if (rules !== undefined) requireKnownRules(rules);
  const isMeant = (ruleId: string) => rules?.some((pattern) => matchesRuleId(pattern, ruleId)) ?? true;
  const { all, neverSend } =
    directory === undefined
      ? { all: await casesOfRules(examplesMeant(rules, isMeant), engine, signal), neverSend: [] }
      : await casesOfDirectory(directory, isMeant, signal);
  const cases = sampleCases(all, limit);
  if (cases.length === 0) {
    throw new AurelisError('VALIDATION_ERROR', 'There is nothing to ask: no finding here is for a model to fix.');
  }
  return { cases, total: all.length, neverSend };
}

/** Rules that are off by default are asked about only where they are named. */
function examplesMeant(named: readonly string[] | undefined, isMeant: (ruleId: string) => boolean): Rule[] {
  return ruleCatalogue.all().filter(({ id, enabled }) => isMeant(id) && (named !== undefined || enabled !== false));
}

async function casesOfDirectory(
  directory: string,
  isMeant: (ruleId: string) => boolean,
  signal: AbortSignal,
): Promise<{ readonly all: readonly EvaluationCase[]; readonly neverSend: readonly string[] }> {
  const source = await findSource(directory);
  if (source.kind === 'archive') {
    throw new AurelisError('VALIDATION_ERROR', `${directory} is an archive; name a directory.`);
  }
  const cache = createScanCache(cacheDirectory(), source.path);
  const report = await scanSource(source, {
    settings: createScanSettings({}),
    cache,
    signal,
    onProgress: () => undefined,
  });
  const neverSend = await readNeverSend(source.path);
  const findings = report.findings.filter(
    (one) => isActive(one) && isMeant(one.ruleId) && isForModel(one) && mayBeSent(one.path, neverSend),
  );
  const texts = new Map((await readTextsToFix(source.path, findings)).map((file) => [file.path, file]));
  const all = findings.flatMap((finding) => {
    const file = texts.get(finding.path);
    return file === undefined ? [] : [evaluationCase(finding, file)];
  });
  return { all, neverSend };
}
