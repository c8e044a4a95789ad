import type { SourceText } from '../text/source-text';
import { CODE_LINE, COMMENT_LINE, LineKinds } from './line-kinds';
import { classOf, CLOSER, operatorEnd, SPACE, WORD } from './character-classes';
import type { LexicalGrammar } from './lexical-grammar';
import { LiteralScanner } from './scan-literal';
import { textHash } from './text-hash';
import { CLOSER_TOKEN, OPERAND_TOKEN, OPERATOR_TOKEN, TokenList } from './token-list';

/** A text as its tokens and its lines: what is code, what is comment. */
export interface LexedText {
  readonly tokens: TokenList;
  readonly lines: LineKinds;
}

const BACKTICK = 96;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Reads a text by the lexical rules of its language, in one pass; what breaks the rules is read as punctuation. */
export function lexText(source: SourceText, grammar: LexicalGrammar): LexedText {
  return new Lexer(source, grammar).run();
}

class Lexer {
  readonly #text: string;
  readonly #tokens = new TokenList();
  readonly #lines: LineKinds;
  readonly #literals: LiteralScanner;
  readonly #keywords: ReadonlySet<number>;
  readonly #commentStarts: ReadonlySet<string>;
  readonly #literalStarts: ReadonlySet<string>;
  /** Open braces of code inside templates, by template. */
  readonly #templates: number[] = [];
  #brackets = 0;
  /** Whether a value may start here, and with it a regular expression. */
  #expectsValue = true;

  constructor(
    source: SourceText,
    private readonly grammar: LexicalGrammar,
  ) {
    this.#text = source.text;
    this.#lines = new LineKinds(source);
    this.#literals = new LiteralScanner(source.text, grammar, (offset) => source.lineEnd(source.lineOf(offset)));
    const comments = [...grammar.lineComments, ...(grammar.blockComments ?? []).map(([open]) => open)];
    this.#commentStarts = new Set(comments.map((open) => open[0] ?? ''));
    const longStarts = (grammar.longStrings ?? []).map(({ open }) => open[0] ?? '');
    const characters = `${grammar.quotes}${grammar.rawString?.starts ?? ''}${grammar.hasCharacters === true ? "'" : ''}`;
    this.#literalStarts = new Set([...longStarts, ...Array.from(characters)]);
    this.#keywords = new Set(grammar.keywords.split(' ').map((word) => textHash(word, 0, word.length)));
  }

  run(): LexedText {
    let at = 0;
    while (at < this.#text.length) at = this.#step(at);
    return { tokens: this.#tokens, lines: this.#lines };
  }

  #step(at: number): number {
    const code = this.#text.charCodeAt(at);
    const character = this.#text[at] ?? '';
    if (this.#commentStarts.has(character)) {
      const end = this.#commentEnd(at);
      if (end !== undefined) return this.#comment(at, end);
    }
    const kind = classOf(code);
    if (kind === SPACE) return at + 1;
    const literalEnd = this.#literal(at, character);
    if (literalEnd !== undefined) return literalEnd;
    if (kind === WORD) return this.#word(at);
    if (code === BACKTICK && this.grammar.hasTemplates === true) return this.#template(at, at + 1);
    if (code === CLOSE_BRACE && this.#templates.at(-1) === this.#brackets) {
      this.#templates.pop();
      return this.#template(at, at + 1);
    }
    return this.#operator(at, kind);
  }

  #literal(at: number, character: string): number | undefined {
    if (this.#literalStarts.has(character)) {
      const end = this.#literals.stringEnd(at);
      return end === undefined ? undefined : this.#string(at, end);
    }
    if (character !== '/' || this.grammar.hasRegularExpressions !== true || !this.#expectsValue) return undefined;
    const end = this.#literals.expressionEnd(at);
    return end === undefined ? undefined : this.#token(at, end, OPERAND_TOKEN, false);
  }

  #commentEnd(at: number): number | undefined {
    const text = this.#text;
    for (const [open, close] of this.grammar.blockComments ?? []) {
      if (!text.startsWith(open, at)) continue;
      const end = text.indexOf(close, at + open.length);
      return end === -1 ? text.length : end + close.length;
    }
    if (!this.grammar.lineComments.some((open) => text.startsWith(open, at))) return undefined;
    const isInWord = at > 0 && classOf(text.charCodeAt(at - 1)) !== SPACE;
    if (this.grammar.commentsNeedSpace === true && isInWord) return undefined;
    // An attribute of PHP.
    if (text.startsWith('#[', at) && this.grammar.lineComments.includes('//')) return undefined;
    return this.#lines.lineEnd(at);
  }

  #comment(start: number, end: number): number {
    this.#lines.mark(start, end, COMMENT_LINE);
    return end;
  }

  #string(start: number, end: number): number {
    const isStatement =
      this.grammar.hasDocStrings === true &&
      this.#brackets === 0 &&
      end - start >= 6 &&
      this.#text[start] === this.#text[start + 2] &&
      this.#lines.isFirstAndLast(start, end) &&
      !/[=(,\\]\s*$/.test(this.#text.slice(Math.max(0, start - 80), start));
    return isStatement ? this.#comment(start, end) : this.#token(start, end, OPERAND_TOKEN, false);
  }

  #word(start: number): number {
    let end = start + 1;
    while (end < this.#text.length && classOf(this.#text.charCodeAt(end)) === WORD) end++;
    const isKeyword = this.#keywords.has(textHash(this.#text, start, end));
    return this.#token(start, end, isKeyword ? OPERATOR_TOKEN : OPERAND_TOKEN, isKeyword);
  }

  /** From a backtick, or from the brace that ends code inside a template, to its end or to the next such code. */
  #template(start: number, from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === '\\') at++;
      else if (character === '`') return this.#token(start, at + 1, OPERAND_TOKEN, false);
      else if (character === '$' && this.#text.charCodeAt(at + 1) === OPEN_BRACE) {
        this.#templates.push(this.#brackets);
        return this.#token(start, at + 2, OPERAND_TOKEN, true);
      }
    }
    return this.#token(start, this.#text.length, OPERAND_TOKEN, false);
  }

  #operator(start: number, kind: number): number {
    if (kind === CLOSER) {
      this.#brackets = Math.max(0, this.#brackets - 1);
      return this.#token(start, start + 1, CLOSER_TOKEN, false);
    }
    const character = this.#text[start] ?? '';
    if (character === '(' || character === '[' || character === '{') {
      this.#brackets++;
      return this.#token(start, start + 1, OPERATOR_TOKEN, true);
    }
    return this.#token(start, operatorEnd(this.#text, start), OPERATOR_TOKEN, character !== '.');
  }

  #token(start: number, end: number, kind: number, expectsValue: boolean): number {
    this.#tokens.add(start, end, textHash(this.#text, start, end), kind);
    this.#lines.mark(start, end, CODE_LINE);
    this.#expectsValue = expectsValue;
    return end;
  }
}
