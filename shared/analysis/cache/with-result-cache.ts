import { compareText } from '../../findings';
import { hashParts } from '../../kernel';
import type { AnalysisEngine, AnalysisInput, AnalysisOptions } from '../analysis-engine';
import { analyzeEach, isLasting, RESULTS_VERSION, selectionKey, sha256OfBytes, toAnalysisResult } from './cached-files';
import type { CachedFile, ResultCache } from './result-cache';

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
      const key = hashParts([selectionKey(options, version), first.path]);
      const kept = new Map((await cache.read(key))?.files.map((file) => [file.path, file]));
      const digests = new Map(files.map(({ path, bytes }) => [path, sha256OfBytes(bytes)]));
      const known = files.flatMap(({ path }) => {
        const file = kept.get(path);
        return file !== undefined && file.sha256 === digests.get(path) ? [file] : [];
      });
      for (const { path } of known) options.onFileDone?.(path);
      if (known.length === files.length) return toAnalysisResult(known);

      const all = [...known, ...(await analyzeRest({ files, known, digests }, engine, options))];
      await cache.write(key, {
        version: 1,
        files: all.filter(isLasting).sort((left, right) => compareText(left.path, right.path)),
      });
      return toAnalysisResult(all);
    },
  };
}

interface Batch {
  readonly files: readonly AnalysisInput[];
  readonly known: readonly CachedFile[];
  readonly digests: ReadonlyMap<string, string>;
}

function analyzeRest(
  { files, known, digests }: Batch,
  engine: Engine,
  options: AnalysisOptions,
): Promise<CachedFile[]> {
  const knownPaths = new Set(known.map(({ path }) => path));
  return analyzeEach(
    files.filter(({ path }) => !knownPaths.has(path)),
    digests,
    engine,
    options,
  );
}
