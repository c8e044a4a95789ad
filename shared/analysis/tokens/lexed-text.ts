import type { SourceText } from '../text/source-text';
import { CODE_LINE, COMMENT_LINE, LineKinds } from './line-kinds';
import { classOf, CLOSER, operatorEnd, SPACE, WORD } from './character-classes';
import type { LexicalGrammar } from './lexical-grammar';
import { STARTS_COMMENT, STARTS_LITERAL, tablesOf, type LexicalTables } from './lexical-tables';
import { LiteralScanner } from './scan-literal';
import { HASH_START, hashUnit, textHash } from './text-hash';
import { CLOSER_TOKEN, OPERAND_TOKEN, OPERATOR_TOKEN, TokenList } from './token-list';

/** A text as its tokens and its lines: what is code, what is comment. */
export interface LexedText {
  readonly tokens: TokenList;
  readonly lines: LineKinds;
}

const BACKTICK = 96;
const BACKSLASH = 92;
const DOLLAR = 36;
const DOT = 46;
const SLASH = 47;
const OPEN_PARENTHESIS = 40;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Reads a text by the lexical rules of its language, in one pass; what breaks the rules is read as punctuation. */
export function lexText(source: SourceText, grammar: LexicalGrammar): LexedText {
  return new Lexer(source, tablesOf(grammar)).run();
}

class Lexer {
  readonly #text: string;
  readonly #grammar: LexicalGrammar;
  readonly #starts: Uint8Array;
  readonly #keywords: ReadonlySet<number>;
  readonly #tokens = new TokenList();
  readonly #lines: LineKinds;
  readonly #literals: LiteralScanner;
  /** Open brackets outside the code inside templates, by template. */
  readonly #templates: number[] = [];
  #brackets = 0;
  /** Whether a value may start here, and with it a regular expression. */
  #expectsValue = true;

  constructor(source: SourceText, { grammar, starts, keywordHashes }: LexicalTables) {
    this.#text = source.text;
    this.#grammar = grammar;
    this.#starts = starts;
    this.#keywords = keywordHashes;
    this.#lines = new LineKinds(source);
    this.#literals = new LiteralScanner(source.text, grammar, (offset) => source.lineEnd(source.lineOf(offset)));
  }

  run(): LexedText {
    let at = 0;
    while (at < this.#text.length) at = this.#step(at);
    return { tokens: this.#tokens, lines: this.#lines };
  }

  #step(at: number): number {
    const code = this.#text.charCodeAt(at);
    const starts = this.#starts[code] ?? 0;
    const end = starts === 0 ? undefined : this.#commentOrLiteral(at, starts);
    if (end !== undefined) return end;
    const kind = classOf(code);
    if (kind === SPACE) return at + 1;
    if (kind === WORD) return this.#word(at);
    if (code === CLOSE_BRACE && this.#templates.at(-1) === this.#brackets) {
      this.#templates.pop();
      return this.#template(at);
    }
    return this.#operator(at, code, kind);
  }

  #commentOrLiteral(at: number, starts: number): number | undefined {
    if ((starts & STARTS_COMMENT) !== 0) {
      const end = this.#commentEnd(at);
      if (end !== undefined) return this.#comment(at, end);
    }
    if ((starts & STARTS_LITERAL) === 0) return undefined;
    const code = this.#text.charCodeAt(at);
    if (code === BACKTICK && this.#grammar.hasTemplates === true) return this.#template(at);
    if (code === SLASH) {
      const end = this.#expectsValue ? this.#literals.expressionEnd(at) : undefined;
      return end === undefined ? undefined : this.#token(at, end, OPERAND_TOKEN, false);
    }
    const end = this.#literals.stringEnd(at);
    return end === undefined ? undefined : this.#string(at, end);
  }

  #commentEnd(at: number): number | undefined {
    const text = this.#text;
    for (const [open, close] of this.#grammar.blockComments ?? []) {
      if (!text.startsWith(open, at)) continue;
      const end = text.indexOf(close, at + open.length);
      return end === -1 ? text.length : end + close.length;
    }
    if (!this.#grammar.lineComments.some((open) => text.startsWith(open, at))) return undefined;
    const isInWord = at > 0 && classOf(text.charCodeAt(at - 1)) !== SPACE;
    if (this.#grammar.commentsNeedSpace === true && isInWord) return undefined;
    // An attribute of PHP.
    if (text.startsWith('#[', at) && this.#grammar.lineComments.includes('//')) return undefined;
    return this.#lines.lineEnd(at);
  }

  #comment(start: number, end: number): number {
    this.#lines.mark(start, end, COMMENT_LINE);
    return end;
  }

  #string(start: number, end: number): number {
    const isStatement =
      this.#grammar.hasDocStrings === true &&
      this.#brackets === 0 &&
      end - start >= 6 &&
      this.#text[start] === this.#text[start + 2] &&
      this.#lines.isFirstAndLast(start, end) &&
      !/[=(,\\]\s*$/.test(this.#text.slice(Math.max(0, start - 80), start));
    return isStatement ? this.#comment(start, end) : this.#token(start, end, OPERAND_TOKEN, false);
  }

  #word(start: number): number {
    let end = start;
    let hash = HASH_START;
    for (; end < this.#text.length; end++) {
      const code = this.#text.charCodeAt(end);
      if (classOf(code) !== WORD) break;
      hash = hashUnit(hash, code);
    }
    const isKeyword = this.#keywords.has(hash);
    this.#add(start, end, hash, isKeyword ? OPERATOR_TOKEN : OPERAND_TOKEN);
    this.#expectsValue = isKeyword;
    return end;
  }

  /** From a backtick, or from the brace that ends code inside a template, to its end or to the next such code. */
  #template(start: number): number {
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === BACKTICK) return this.#token(start, at + 1, OPERAND_TOKEN, false);
      else if (code === DOLLAR && this.#text.charCodeAt(at + 1) === OPEN_BRACE) {
        this.#templates.push(this.#brackets);
        return this.#token(start, at + 2, OPERAND_TOKEN, true);
      }
    }
    return this.#token(start, this.#text.length, OPERAND_TOKEN, false);
  }

  #operator(start: number, code: number, kind: number): number {
    if (kind === CLOSER) {
      this.#brackets = Math.max(0, this.#brackets - 1);
      return this.#token(start, start + 1, CLOSER_TOKEN, false);
    }
    if (code === OPEN_PARENTHESIS || code === OPEN_BRACKET || code === OPEN_BRACE) {
      this.#brackets++;
      return this.#token(start, start + 1, OPERATOR_TOKEN, true);
    }
    return this.#token(start, operatorEnd(this.#text, start), OPERATOR_TOKEN, code !== DOT);
  }

  #token(start: number, end: number, kind: number, expectsValue: boolean): number {
    this.#add(start, end, textHash(this.#text, start, end), kind);
    this.#expectsValue = expectsValue;
    return end;
  }

  #add(start: number, end: number, hash: number, kind: number): void {
    this.#tokens.add(start, end, hash, kind);
    this.#lines.mark(start, end, CODE_LINE);
  }
}
