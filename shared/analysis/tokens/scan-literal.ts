import type { LexicalGrammar } from './lexical-grammar';

const BACKSLASH = 92;
const APOSTROPHE = 39;
const SLASH = 47;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Finds where strings end; quotes without a partner are no strings, and looking for one twice in a line is waste. */
export class LiteralScanner {
  readonly #quotes: string;
  /** By quote: before this offset it has no partner. */
  readonly #aloneUntil = new Map<number, number>();

  constructor(
    private readonly text: string,
    private readonly grammar: LexicalGrammar,
    private readonly lineEndOf: (offset: number) => number,
  ) {
    this.#quotes = grammar.quotes + (grammar.hasCharacters === true ? "'" : '');
  }

  /** The end of the string that starts at an offset; undefined where none does. */
  stringEnd(start: number): number | undefined {
    const { longStrings = [], rawString } = this.grammar;
    const first = this.text[start] ?? '';
    if (rawString?.starts.includes(first) === true) {
      const end = rawString.endOf(this.text, start);
      if (end !== undefined) return end;
    }
    for (const { open, close, hasEscapes } of longStrings) {
      if (!this.text.startsWith(open, start)) continue;
      return this.#closing(start + open.length, close, hasEscapes) ?? (open.length > 1 ? this.text.length : undefined);
    }
    if (!this.#quotes.includes(first)) return undefined;
    const code = this.text.charCodeAt(start);
    return code === APOSTROPHE && this.grammar.hasCharacters === true
      ? this.#characterEnd(start)
      : this.#inLine(start, code);
  }

  /** The end of the regular expression that starts with the slash at an offset. */
  expressionEnd(start: number): number | undefined {
    if (start < (this.#aloneUntil.get(SLASH) ?? 0)) return undefined;
    const lineEnd = this.lineEndOf(start);
    let isInClass = false;
    for (let at = start + 1; at < lineEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === OPEN_BRACKET) isInClass = true;
      else if (code === CLOSE_BRACKET) isInClass = false;
      else if (code === SLASH && !isInClass) return this.#flagsEnd(at + 1);
    }
    this.#aloneUntil.set(SLASH, lineEnd);
    return undefined;
  }

  #flagsEnd(start: number): number {
    let at = start;
    while (/[a-z]/.test(this.text[at] ?? '')) at++;
    return at;
  }

  #characterEnd(start: number): number | undefined {
    if (this.text.charCodeAt(start + 1) === BACKSLASH) return this.#inLine(start, APOSTROPHE);
    const width = (this.text.codePointAt(start + 1) ?? 0) > 0xffff ? 2 : 1;
    return this.text.charCodeAt(start + 1 + width) === APOSTROPHE ? start + width + 2 : undefined;
  }

  #inLine(start: number, quote: number): number | undefined {
    if (start < (this.#aloneUntil.get(quote) ?? 0)) return undefined;
    const lineEnd = this.lineEndOf(start);
    for (let at = start + 1; at < lineEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === quote) return at + 1;
    }
    this.#aloneUntil.set(quote, lineEnd);
    return undefined;
  }

  #closing(from: number, close: string, hasEscapes: boolean): number | undefined {
    const quote = close.charCodeAt(0);
    if (close.length === 1 && from < (this.#aloneUntil.get(quote) ?? 0)) return undefined;
    for (let at = this.text.indexOf(close, from); at !== -1; at = this.text.indexOf(close, at + 1)) {
      if (!hasEscapes || !this.#isEscaped(at, from)) return at + close.length;
    }
    if (close.length === 1) this.#aloneUntil.set(quote, this.text.length);
    return undefined;
  }

  #isEscaped(at: number, from: number): boolean {
    let backslashes = 0;
    while (at - backslashes > from && this.text.charCodeAt(at - backslashes - 1) === BACKSLASH) backslashes++;
    return backslashes % 2 === 1;
  }
}
