import type { SourceText } from '../text/source-text';

export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** About what fits on a screen, and well into the window of any model for embeddings. */
export const MAX_LINES = 60;
const MAX_CHARACTERS = 4000;

const HEADING = /^#{1,6}\s|^(?:=|-){3,}\s*$/;

export function isTooLong(source: SourceText, { startLine, endLine }: LineRange): boolean {
  if (endLine - startLine + 1 > MAX_LINES) return true;
  return source.lineEnd(endLine) - source.lineStart(startLine) > MAX_CHARACTERS;
}

/** Cuts lines where no tree says how: before a heading, else at the last empty line that fits, else where the room ends. */
export function cutLines(source: SourceText, whole: LineRange, cutsAtHeadings = false): LineRange[] {
  const ranges: LineRange[] = [];
  let startLine = whole.startLine;
  let emptyLine: number | undefined;
  const end = (endLine: number): void => {
    ranges.push({ startLine, endLine });
    startLine = endLine + 1;
    emptyLine = undefined;
  };
  for (let line = whole.startLine; line <= whole.endLine; line++) {
    const text = source.text.slice(source.lineStart(line), source.lineEnd(line));
    if (cutsAtHeadings && line > startLine && HEADING.test(text)) end(line - 1);
    // An empty line soon behind the start would make crumbs.
    if (text.trim() === '' && line - startLine > MAX_LINES / 4) emptyLine = line;
    if (line > startLine && isTooLong(source, { startLine, endLine: line })) end(emptyLine ?? line - 1);
  }
  if (startLine <= whole.endLine) end(whole.endLine);
  return ranges;
}
