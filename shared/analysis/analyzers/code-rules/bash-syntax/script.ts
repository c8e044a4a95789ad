import type { FileToAnalyze } from '../../analyzer';
import type { Node } from 'web-tree-sitter';

/** Whether the script ends at the first command that fails. */
export function setsErrExit({ source }: FileToAnalyze): boolean {
  const { text } = source;
  return (
    /^#![^\n]*\s-[a-z]*e/.test(text) || /^[ \t]*set\s+(?:-[a-zA-Z]*e|-o\s+errexit|-[a-zA-Z]*o\s+errexit)/m.test(text)
  );
}

/** Whether the first line asks for a shell that may know no more than POSIX. */
export function isPosixShell({ source }: FileToAnalyze): boolean {
  return /^#!\s*(?:\/usr)?(?:\/local)?\/bin\/(?:env\s+)?(?:sh|dash)(?:\s|$)/.test(source.text.slice(0, 80));
}

/** Whether the line before tells ShellCheck that this is meant. */
export function isMeant({ source }: FileToAnalyze, node: Node, code: string): boolean {
  const line = source.lineOf(node.startIndex);
  const before = source.text.slice(source.lineStart(Math.max(1, line - 1)), source.lineStart(line));
  return /^\s*#\s*shellcheck\s+disable=/.test(before) && before.includes(code);
}
