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
import type { CachedFile, ResultCache } from './result-cache';

/** Whether these come again does not hang on the file alone, so such results are never kept. */
const PASSING = new Set(['deadline', 'memory', 'analyzer-failed']);

/** Whatever may make the same input give other results, be it a tool, a rule, a model of a library or a lowering. */
const RESULTS_VERSION = `${ENGINE_VERSION}.${SOURCE_DIGEST}`;

type Engine = Pick<AnalysisEngine, 'analyzeFiles'>;

/**
 * An engine that analyses only files it does not know the result of. A result is used again only for the same path and
 * bytes, the same selection of rules and the same version of the engine, sources included. Results are kept batch by batch under the path
 * of the batch's first file, and compared file by file.
 */
export function withResultCache(engine: Engine, cache: ResultCache, version = RESULTS_VERSION): Engine {
  return {
    async analyzeFiles(files, options = {}) {
      const [first] = files;
      if (first === undefined) return engine.analyzeFiles(files, options);
      const key = keyOf(first.path, version, options);
      const kept = new Map((await cache.read(key))?.files.map((file) => [file.path, file]));
      const digests = new Map(files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]));
      const known = files.flatMap(({ path }) => {
        const file = kept.get(path);
        return file !== undefined && file.sha256 === digests.get(path) ? [file] : [];
      });
      for (const { path } of known) options.onFileDone?.(path);
      if (known.length === files.length) return toResult(known);

      const fresh = await analyzeRest(files, known, digests, engine, options);
      const all = [...known, ...fresh];
      await cache.write(key, {
        version: 1,
        files: all.filter(isLasting).sort((left, right) => compareText(left.path, right.path)),
      });
      return toResult(all);
    },
  };
}

function keyOf(
  firstPath: string,
  version: string,
  { kinds, disabledRules = [], enabledRules = [] }: AnalysisOptions,
): string {
  const selection = [
    kinds === undefined ? undefined : [...kinds].sort(),
    [...disabledRules].sort(),
    [...enabledRules].sort(),
  ];
  return hashParts(['results', version, JSON.stringify(selection), firstPath]);
}

async function analyzeRest(
  files: readonly AnalysisInput[],
  known: readonly CachedFile[],
  digests: ReadonlyMap<string, string>,
  engine: Engine,
  options: AnalysisOptions,
): Promise<CachedFile[]> {
  const knownPaths = new Set(known.map(({ path }) => path));
  const rest = files.filter(({ path }) => !knownPaths.has(path));
  const result = await engine.analyzeFiles(rest, options);
  return byFile(result, rest, digests);
}

function byFile(
  { findings, skipped, facts, files }: AnalysisResult,
  inputs: readonly AnalysisInput[],
  digests: ReadonlyMap<string, string>,
): CachedFile[] {
  const findingsOf = Map.groupBy(findings, ({ path }) => path);
  const skippedOf = Map.groupBy(skipped, ({ path }) => path);
  const factsOf = new Map<string, FileFacts>(facts.map((one) => [one.path, one]));
  const fileOf = new Map<string, AnalyzedFile>(files.map((one) => [one.path, one]));
  return inputs.map(({ path }) => {
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

function isLasting({ skipped }: { readonly skipped: readonly SkippedPath[] }): boolean {
  return !skipped.some(({ reason }) => PASSING.has(reason));
}

/** In the same order as an engine gives it. */
function toResult(files: readonly CachedFile[]): AnalysisResult {
  return {
    engineVersion: ENGINE_VERSION,
    findings: files.flatMap(({ findings }) => findings).sort(compareFindings),
    files: files.flatMap(({ file }) => file ?? []).sort((left, right) => compareText(left.path, right.path)),
    facts: files.flatMap(({ facts }) => facts ?? []).sort((left, right) => compareText(left.path, right.path)),
    skipped: files.flatMap(({ skipped }) => skipped).sort(compareSkipped),
  };
}
