import type { Node } from 'web-tree-sitter';
import type { FileToAnalyze } from '../analyzer';

const LOOK_BEHIND = 100;

/** Whether a condition is no first one, told by the text: asking for the parent costs as much as the node is deep. */
export function followsElse({ source: { text } }: Pick<FileToAnalyze, 'source'>, { startIndex }: Node): boolean {
  return /\belse\s*$/i.test(text.slice(Math.max(0, startIndex - LOOK_BEHIND), startIndex));
}
