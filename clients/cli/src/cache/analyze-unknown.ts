import {
  analyzeEach,
  isLasting,
  sha256OfBytes,
  toAnalysisResult,
  type AnalysisEngine,
  type AnalysisOptions,
} from '../../../../shared/analysis';
import type { AnalysisResult } from '../../../../shared/findings';
import type { SourceFile } from '../../../../shared/source';
import type { ScanMemory } from './scan-memory';

export interface UnknownAnalysis {
  readonly memory: ScanMemory;
  readonly engine: Pick<AnalysisEngine, 'analyzeFiles'>;
  readonly options: AnalysisOptions;
}

/** Analyses files whose results are not known yet, and keeps what may be used again. */
export async function analyzeUnknown(
  files: readonly SourceFile[],
  { memory, engine, options }: UnknownAnalysis,
): Promise<AnalysisResult> {
  const digests = new Map(files.map(({ path, bytes }) => [path, sha256OfBytes(bytes)]));
  const known = files.flatMap(({ path, stamp }) => {
    const sha256 = digests.get(path) ?? '';
    const result = memory.result(path, sha256);
    if (result === undefined) return [];
    if (stamp !== undefined) memory.keepStamp([path, sha256, stamp]);
    options.onFileDone?.(path);
    return [result];
  });
  const knownPaths = new Set(known.map(({ path }) => path));
  const unknown = files.filter(({ path }) => !knownPaths.has(path));
  if (unknown.length === 0) return toAnalysisResult(known);
  const fresh = await analyzeEach(unknown, digests, engine, options);
  memory.keep(fresh.filter(isLasting), unknown);
  return toAnalysisResult([...known, ...fresh]);
}
