import type { Region } from '../../findings';
import { ByteOffsets } from './byte-offsets';

/** One file's text with its lines. All offsets count UTF-16 code units and start behind a byte order mark. */
export class SourceText {
  readonly #lineStarts: readonly number[];
  #byteOffsets: ByteOffsets | undefined;
  /** Places are mostly asked for one after the other: the next one is often on the line of the last. */
  #lastLine = 0;

  constructor(
    readonly text: string,
    /** UTF-8 of `text`, without a byte order mark. */
    readonly bytes: Uint8Array,
  ) {
    this.#lineStarts = lineStartsOf(text);
  }

  /** Lines of text; the empty line behind a last line break is none. */
  get lineCount(): number {
    const last = this.#lineStarts.at(-1) ?? 0;
    return last === this.text.length ? this.#lineStarts.length - 1 : this.#lineStarts.length;
  }

  get longestLine(): number {
    let longest = 0;
    for (let line = 1; line <= this.#lineStarts.length; line++) {
      longest = Math.max(longest, this.lineStart(line + 1) - this.lineStart(line));
    }
    return longest;
  }

  region(start: number, end: number): Region {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  }

  /** Offset of a line and column that start at 1. */
  offset(line: number, column: number): number {
    return Math.min(this.lineStart(line) + column - 1, this.text.length);
  }

  lineOf(offset: number): number {
    return this.#position(offset).line;
  }

  /** Where a line starts, counted from 1; the end of the text for lines behind the last. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** Where a line ends, without its line break. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    while (end > this.lineStart(line) && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  fromByteOffset(byteOffset: number): number {
    this.#byteOffsets ??= new ByteOffsets(this.bytes, this.text.length);
    return this.#byteOffsets.toUtf16(byteOffset);
  }

  #position(offset: number): { line: number; column: number } {
    const last = this.#lastLine;
    const isThere = (this.#lineStarts[last] ?? 0) <= offset && offset < (this.#lineStarts[last + 1] ?? Infinity);
    const line = isThere ? last : this.#searchLine(offset);
    this.#lastLine = line;
    return { line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }

  #searchLine(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A line ends at LF, CR LF or CR, as Python and editors see it. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
