import { compareText } from '../findings';
import type { AnalysisInput, AnalysisOptions, ChunkingResult } from './analysis-engine';
import type { ChunkedFile } from './chunks/code-chunk';
import { compareSkipped } from './compare-skipped';
import { detectLanguage } from './languages/detect-language';
import { analyzeInThreads } from './worker/analyze-in-threads';
import type { ThreadPool } from './worker/thread-pool';

const FILE_DEADLINE_MS = 5000;

/** Cuts each file in a worker thread, where a hostile one costs nobody but itself. */
export async function chunkFiles(
  inputs: readonly AnalysisInput[],
  { fileDeadlineMs: deadlineMs = FILE_DEADLINE_MS, signal }: Pick<AnalysisOptions, 'fileDeadlineMs' | 'signal'>,
  pool: ThreadPool,
): Promise<ChunkingResult> {
  signal?.throwIfAborted();
  const none = { kinds: undefined, disabledRules: [], enabledRules: [] };
  const outcomes = await Promise.all(
    inputs.map(async ({ path, bytes }) => {
      const language = detectLanguage(path, bytes);
      const task = { wants: 'chunks' as const, path, language, bytes, deadlineMs, ...none };
      const { chunks, skipped } = await analyzeInThreads(pool, task, signal);
      const file: ChunkedFile | undefined = chunks === undefined ? undefined : { path, language, chunks };
      return { file, skipped };
    }),
  );
  return {
    files: outcomes.flatMap(({ file }) => file ?? []).sort((left, right) => compareText(left.path, right.path)),
    skipped: outcomes.flatMap(({ skipped }) => skipped).sort(compareSkipped),
  };
}
