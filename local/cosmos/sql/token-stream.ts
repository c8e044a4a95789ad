import type { Query } from './ast';
import { tokenize } from './lexer';
import { SqlError } from './sql-error';
import type { Token } from './token';

/** The tokens of one query with the cursor the parsers share. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #index = 0;

  /** `parseSelect` is handed in, so that expressions can hold queries and queries expressions. */
  constructor(
    text: string,
    readonly parseSelect: (tokens: TokenStream) => Query,
  ) {
    this.#tokens = tokenize(text);
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[this.#index + ahead] ?? this.#tokens.at(-1);
    if (token === undefined) throw new SqlError('Syntax error, the query is empty.', 0, 0);
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.#index += 1;
    return token;
  }

  /** Whether the token at hand is this keyword or symbol. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.kind === 'keyword' || token.kind === 'symbol');
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected(`expected '${text}'`);
  }

  name(): Token {
    if (this.peek().kind !== 'name') throw this.unexpected('expected a name');
    return this.next();
  }

  unexpected(hint?: string): SqlError {
    const token = this.peek();
    const reserved = token.kind === 'keyword' && this.#index > 0 && this.peek(-1).text === '.';
    const advice = reserved ? `, '${token.text.toLowerCase()}' is reserved, write ["${token.text.toLowerCase()}"]` : '';
    const detail = hint === undefined || reserved ? advice : `, ${hint}`;
    return new SqlError(
      `Syntax error, incorrect syntax near '${token.text}'${detail} at position ${token.start}.`,
      token.start,
      token.end,
    );
  }
}
