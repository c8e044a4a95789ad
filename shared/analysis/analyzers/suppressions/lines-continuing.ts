import type { FileToAnalyze } from '../analyzer';

const MAX_LINES = 200;

/**
 * The lines with which an instruction of a Dockerfile goes on: each ends with a backslash but the last, and comments and empty lines
 * in between count for nothing. A comment cannot stand behind one of them.
 */
export function linesContinuing(
  { source, language }: Pick<FileToAnalyze, 'source' | 'language'>,
  line: number,
): readonly number[] {
  if (language !== 'dockerfile') return [];
  const textOf = (at: number): string => source.text.slice(source.lineStart(at), source.lineEnd(at)).trim();
  const lines: number[] = [];
  let isOpen = textOf(line).endsWith('\\');
  for (let next = line + 1; isOpen && next <= Math.min(source.lineCount, line + MAX_LINES); next++) {
    const text = textOf(next);
    lines.push(next);
    if (text !== '' && !text.startsWith('#')) isOpen = text.endsWith('\\');
  }
  return lines;
}
