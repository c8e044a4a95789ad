export interface Line {
  /** Offset of its first character. */
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
}

/** The lines of a text one by one: a large file is never held twice. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const isCrLf = end > start && text.charCodeAt(end - 1) === 13;
    yield { start, text: text.slice(start, isCrLf ? end - 1 : end) };
    start = end + 1;
  }
}
