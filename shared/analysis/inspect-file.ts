import type { AnalysisInput, AnalysisOptions, FileInspection } from './analysis-engine';
import { detectLanguage } from './languages/detect-language';
import { readSource } from './text/read-source';
import { FlatTree } from './tree/flat-tree';
import { analyzeInThreads } from './worker/analyze-in-threads';
import type { ThreadPool } from './worker/thread-pool';

const FILE_DEADLINE_MS = 10_000;

/** The tree is made in a thread like any analysis: a text made to hang or to exhaust its parser costs that thread alone. */
export async function inspectFile(
  { path, bytes }: AnalysisInput,
  { fileDeadlineMs = FILE_DEADLINE_MS, signal }: Pick<AnalysisOptions, 'fileDeadlineMs' | 'signal'>,
  pool: ThreadPool,
): Promise<FileInspection> {
  signal?.throwIfAborted();
  const language = detectLanguage(path, bytes);
  const task = {
    wants: 'tree' as const,
    path,
    language,
    bytes,
    kinds: [],
    disabledRules: [],
    enabledRules: [],
    deadlineMs: fileDeadlineMs,
  };
  const { secrets, skipped, tree } = await analyzeInThreads(pool, task, signal);
  const read = readSource(bytes);
  const text = 'source' in read ? read.source.text : '';
  return { path, language, text, secrets, skipped, tree: tree && new FlatTree(tree.nodes, tree.names, text) };
}
