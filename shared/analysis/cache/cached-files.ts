import { createHash } from 'node:crypto';
import {
  compareFindings,
  compareText,
  type AnalysisResult,
  type AnalyzedFile,
  type FileFacts,
  type SkippedPath,
} from '../../findings';
import { hashParts } from '../../kernel';
import type { AnalysisEngine, AnalysisInput, AnalysisOptions } from '../analysis-engine';
import { compareSkipped } from '../compare-skipped';
import { ENGINE_VERSION } from '../engine-version';
import { SOURCE_DIGEST } from '../source-digest';
import type { CachedFile } from './result-cache';

/** Whether these come again does not hang on the file alone, so such results are never kept. */
const PASSING = new Set(['deadline', 'memory', 'analyzer-failed']);

/** Whatever may make the same input give other results, be it a tool, a rule, a model of a library or a lowering. */
export const RESULTS_VERSION = `${ENGINE_VERSION}.${SOURCE_DIGEST}`;

/** Names everything but the files that results hang on: the version and which rules were asked for. */
export function selectionKey(
  { kinds, disabledRules = [], enabledRules = [] }: AnalysisOptions,
  version = RESULTS_VERSION,
): string {
  const selection = [
    kinds === undefined ? undefined : [...kinds].sort(),
    [...disabledRules].sort(),
    [...enabledRules].sort(),
  ];
  return hashParts(['results', version, JSON.stringify(selection)]);
}

export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Analyses files, and answers the result of each by itself. */
export async function analyzeEach(
  files: readonly AnalysisInput[],
  digests: ReadonlyMap<string, string>,
  engine: Pick<AnalysisEngine, 'analyzeFiles'>,
  options: AnalysisOptions,
): Promise<CachedFile[]> {
  const { findings, skipped, facts, files: analyzed } = await engine.analyzeFiles(files, options);
  const findingsOf = Map.groupBy(findings, ({ path }) => path);
  const skippedOf = Map.groupBy(skipped, ({ path }) => path);
  const factsOf = new Map<string, FileFacts>(facts.map((one) => [one.path, one]));
  const fileOf = new Map<string, AnalyzedFile>(analyzed.map((one) => [one.path, one]));
  return files.map(({ path }) => {
    const itsFacts = factsOf.get(path);
    const file = fileOf.get(path);
    return {
      path,
      sha256: digests.get(path) ?? '',
      findings: findingsOf.get(path) ?? [],
      skipped: skippedOf.get(path) ?? [],
      ...(itsFacts === undefined ? {} : { facts: itsFacts }),
      ...(file === undefined ? {} : { file }),
    };
  });
}

/** Whether the same file gives the same result another time. */
export function isLasting({ skipped }: { readonly skipped: readonly SkippedPath[] }): boolean {
  return !skipped.some(({ reason }) => PASSING.has(reason));
}

/** In the same order as an engine gives it. */
export function toAnalysisResult(files: readonly CachedFile[]): AnalysisResult {
  return {
    engineVersion: ENGINE_VERSION,
    findings: files.flatMap(({ findings }) => findings).sort(compareFindings),
    files: files.flatMap(({ file }) => file ?? []).sort((left, right) => compareText(left.path, right.path)),
    facts: files.flatMap(({ facts }) => facts ?? []).sort((left, right) => compareText(left.path, right.path)),
    skipped: files.flatMap(({ skipped }) => skipped).sort(compareSkipped),
  };
}
