import type { FileToAnalyze } from '../../shared/analysis/analyzers/analyzer';
import { detectLanguage } from '../../shared/analysis/languages/detect-language';
import { SourceText } from '../../shared/analysis/text/source-text';
import { createFileTree } from '../../shared/analysis/tree/file-tree';
import { createTreeParser, type TreeParser } from '../../shared/analysis/tree/tree-parser';

let parser: Promise<TreeParser> | undefined;

/** A file as a worker thread gives it to its analyzers, every rule wanted. */
export function fileToAnalyze(path: string, text: string): FileToAnalyze {
  const source = new SourceText(text, Buffer.from(text));
  const language = detectLanguage(path, source.bytes);
  const tree = createFileTree(
    { path, language, source },
    () => (parser ??= createTreeParser()),
    () => false,
  );
  return { path, language, source, isWanted: () => true, tree: tree.get, flatTree: tree.flat };
}
