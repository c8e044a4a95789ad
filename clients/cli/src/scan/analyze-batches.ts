import type { AnalysisEngine, AnalysisOptions } from '../../../../shared/analysis';
import type { AnalysisResult } from '../../../../shared/findings';
import type { SourceBatch } from '../../../../shared/source';
import { analyzeUnknown } from '../cache/analyze-unknown';
import type { ScanMemory } from '../cache/scan-memory';
import type { ScanSettings } from '../scan-settings';
import type { FileCount } from './file-count';

export interface BatchAnalysis {
  readonly engine: Pick<AnalysisEngine, 'analyzeFiles'>;
  readonly settings: ScanSettings;
  readonly memory: () => ScanMemory | undefined;
  readonly files: FileCount;
  readonly signal: AbortSignal;
}

/** Batches under analysis at a time: while one is in its child processes, the next one keeps the threads busy. */
const BATCHES_IN_FLIGHT = 2;

export async function analyzeBatches(
  batches: AsyncGenerator<SourceBatch>,
  { engine, settings, memory, files, signal: outer }: BatchAnalysis,
): Promise<AnalysisResult[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([outer, failure.signal]);
  const results: AnalysisResult[] = [];
  const work = async (): Promise<void> => {
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      const batch = next.value.files;
      // The settings stand before the first file, so they are known by now.
      const { kinds, disabledRules, enabledRules } = settings.effective();
      files.see(batch.length);
      const options: AnalysisOptions = {
        signal,
        onFileDone: () => files.finish(1),
        ...(kinds === undefined ? {} : { kinds }),
        disabledRules,
        enabledRules,
      };
      const kept = memory();
      const result =
        kept === undefined
          ? engine.analyzeFiles(batch, options)
          : analyzeUnknown(batch, { memory: kept, engine, options });
      results.push(await result);
    }
  };
  try {
    await Promise.all(Array.from({ length: BATCHES_IN_FLIGHT }, work));
    return results;
  } catch (error) {
    // The other batch is of no use to anyone any more.
    failure.abort(error);
    throw error;
  }
}
