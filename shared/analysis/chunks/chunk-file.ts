import type { FileAnalyzer } from '../analyzers/analyzer';
import { AnalysisDeadline, NestedTooDeeply } from '../analyzers/analyzer';
import { isMinified } from '../text/is-minified';
import { readSource } from '../text/read-source';
import { redactedSlice, type SecretRange } from '../text/redact';
import type { SourceText } from '../text/source-text';
import { createFileTree, type FileTree } from '../tree/file-tree';
import type { TreeParser } from '../tree/tree-parser';
import type { FileResult, FileTask } from '../worker/protocol';
import type { CodeChunk } from './code-chunk';
import { cutChunks } from './cut-chunks';

export interface ChunkSteps {
  readonly analyzerOf: (id: string) => Promise<FileAnalyzer>;
  readonly parserOf: () => Promise<TreeParser>;
  readonly loadedMs: () => number;
}

/** Long files of these hold data, such as the lists of a package manager: nobody looks for a line of them by its meaning. */
const DATA = new Set(['json', 'jsonc', 'xml', 'yaml', 'toml', 'text', 'sql', 'dotenv', 'ini']);
const MAX_DATA_CHARACTERS = 64 * 1024;
const TEXTS = new Set(['markdown', 'text']);

/** Cuts one file into pieces. Nothing of a file is shown where nobody could look for secrets. */
export async function chunkFile(task: FileTask, steps: ChunkSteps): Promise<FileResult> {
  const { path, language } = task;
  const skip = (reason: string): FileResult => ({ findings: [], skipped: [{ path, reason, detail: 'chunks' }] });
  const read = readSource(task.bytes);
  if ('skip' in read) return { findings: [], skipped: [{ path, ...read.skip }] };
  const { source } = read;
  if (isMinified(source)) return skip('minified');
  if (DATA.has(language) && source.text.length > MAX_DATA_CHARACTERS) return skip('data');

  const lateAtMs = Date.now() + task.deadlineMs;
  const isLate = () => Date.now() > lateAtMs + steps.loadedMs();
  const tree = createFileTree({ path, language, source }, steps.parserOf, isLate);
  try {
    const secrets = await findSecrets(task, source, tree, steps, isLate);
    const cuts = cutChunks(source, await flatTreeOf(tree), TEXTS.has(language));
    const chunks = cuts.map(({ startLine, endLine, symbol }): CodeChunk => {
      const text = redactedSlice(source.text, source.lineStart(startLine), source.lineEnd(endLine), secrets);
      return { startLine, endLine, ...(symbol === undefined ? {} : { symbol }), text };
    });
    return { findings: [], skipped: [], lines: source.lineCount, chunks: chunks.filter(({ text }) => /\S/.test(text)) };
  } catch (error) {
    if (error instanceof AnalysisDeadline) return skip('deadline');
    throw error;
  } finally {
    await tree.free();
  }
}

async function findSecrets(
  { path, language }: FileTask,
  source: SourceText,
  tree: FileTree,
  steps: ChunkSteps,
  isLate: () => boolean,
): Promise<readonly SecretRange[]> {
  const analyzer = await steps.analyzerOf('secrets');
  const file = { path, language, source, isWanted: () => false, tree: tree.get, flatTree: tree.flat };
  return (await analyzer.analyze(file, isLate)).hidden ?? [];
}

/** A text that no parser can bear is cut by its lines. */
async function flatTreeOf(tree: FileTree) {
  try {
    return await tree.flat();
  } catch (error) {
    if (error instanceof NestedTooDeeply) return undefined;
    throw error;
  }
}
