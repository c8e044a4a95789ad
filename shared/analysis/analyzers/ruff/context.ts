import type { Found } from '../analyzer';

/** A finding and the code that it stands in. */
export interface Context {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly message: string;
  /** The text of the finding itself. */
  readonly covered: string;
  /** Its first line. */
  readonly line: string;
  /** What stands before and behind it, some lines each. */
  readonly before: string;
  readonly behind: string;
}

const REACH = 300;

export function contextOf({ start, end, message }: Found, path: string, text: string): Context {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  return {
    path,
    text,
    start,
    message,
    covered: text.slice(start, end),
    line: text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd),
    before: text.slice(Math.max(0, start - REACH), start),
    behind: text.slice(end, end + REACH),
  };
}
