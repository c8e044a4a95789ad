import type { SourceText } from '../text/source-text';

export const CODE_LINE = 1;
export const COMMENT_LINE = 2;

export interface LineCounts {
  /** Lines with code, whatever else stands on them. */
  readonly code: number;
  /** Lines with a comment and no code. */
  readonly comment: number;
  readonly blank: number;
}

/** Which lines of a text hold code and which a comment. Marks come in the order of the text. */
export class LineKinds {
  readonly #kinds: Uint8Array;
  /** Code lines before each line; made when the first range is asked for. */
  #codeBefore: Int32Array | undefined;
  #line = 1;
  /** Where the next line starts. */
  #nextStart = 0;

  constructor(private readonly source: SourceText) {
    this.#kinds = new Uint8Array(source.lineCount + 2);
  }

  mark(start: number, end: number, kind: number): void {
    let line = this.#lineAt(start);
    if (end <= this.#nextStart) {
      this.#kinds[line] = (this.#kinds[line] ?? 0) | kind;
      return;
    }
    for (;;) {
      this.#kinds[line] = (this.#kinds[line] ?? 0) | kind;
      if (this.source.lineStart(line + 1) >= end || line > this.source.lineCount) return;
      line++;
    }
  }

  lineEnd(offset: number): number {
    return this.source.lineEnd(this.#lineAt(offset));
  }

  /** Whether nothing but white space stands around a range on its lines. */
  isFirstAndLast(start: number, end: number): boolean {
    const { text } = this.source;
    const line = this.#lineAt(start);
    const before = text.slice(this.source.lineStart(line), start);
    const after = text.slice(end, this.source.lineEnd(this.source.lineOf(Math.max(start, end - 1))));
    return before.trim() === '' && after.trim() === '';
  }

  get counts(): LineCounts {
    const counts = { code: 0, comment: 0, blank: 0 };
    for (let line = 1; line <= this.source.lineCount; line++) {
      const kind = this.#kinds[line] ?? 0;
      if ((kind & CODE_LINE) !== 0) counts.code++;
      else if (kind === COMMENT_LINE) counts.comment++;
      else counts.blank++;
    }
    return counts;
  }

  /** Lines with code from the first line to the last, both included. */
  codeLines(firstLine: number, lastLine: number): number {
    this.#codeBefore ??= this.#countCode();
    return (this.#codeBefore[lastLine + 1] ?? 0) - (this.#codeBefore[firstLine] ?? 0);
  }

  #countCode(): Int32Array {
    const before = new Int32Array(this.#kinds.length + 1);
    for (let line = 0; line < this.#kinds.length; line++) {
      before[line + 1] = (before[line] ?? 0) + ((this.#kinds[line] ?? 0) & CODE_LINE);
    }
    return before;
  }

  /** Offsets only grow, so the line is at or near the last one. */
  #lineAt(offset: number): number {
    if (offset < this.#nextStart) return this.#line;
    while (this.#line < this.source.lineCount && this.source.lineStart(this.#line + 1) <= offset) this.#line++;
    this.#nextStart = this.#line < this.source.lineCount ? this.source.lineStart(this.#line + 1) : Infinity;
    return this.#line;
  }
}
