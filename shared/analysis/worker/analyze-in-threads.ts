import type { SkippedPath } from '../../findings';
import type { FileResult, FileTask } from './protocol';
import type { ThreadPool } from './thread-pool';

/** Analyses one file; an analyzer that costs its thread is left out of the next try, and that is on record. */
export async function analyzeInThreads(
  pool: ThreadPool,
  task: Omit<FileTask, 'without'>,
  signal: AbortSignal | undefined,
): Promise<FileResult> {
  const without: string[] = [];
  const skipped: SkippedPath[] = [];
  for (;;) {
    const outcome = await pool.run({ ...task, without }, signal);
    if (outcome.status === 'done') return { ...outcome.result, skipped: [...skipped, ...outcome.result.skipped] };
    const { analyzer, reason } = outcome;
    skipped.push({ path: task.path, reason, ...(analyzer === undefined ? {} : { detail: analyzer }) });
    // Reading the text alone cost the thread, or the same analyzer once more: there is nothing left to leave out.
    if (analyzer === undefined || without.includes(analyzer)) return { findings: [], skipped };
    without.push(analyzer);
  }
}
