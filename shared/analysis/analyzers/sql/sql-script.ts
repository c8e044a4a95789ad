import type { ModelRule } from '../../model-rules/model-rule';
import type { SqlDialect } from './dialect';

export type SqlTokenKind = 'word' | 'quoted' | 'string' | 'number' | 'variable' | 'symbol' | 'template';

export interface SqlToken {
  readonly kind: SqlTokenKind;
  /** As it is written, quotes included. */
  readonly text: string;
  /** In upper case where it is a bare word, as written where it is a symbol, else empty. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** How many parentheses of the statement are open; a parenthesis counts as outside. */
  readonly depth: number;
  readonly isFirstOfLine: boolean;
}

/** One statement, also one inside the body of a procedure. */
export interface SqlStatement {
  /** The word it starts with, in upper case. */
  readonly verb: string;
  readonly tokens: readonly SqlToken[];
  readonly start: number;
  readonly end: number;
  /** The statement that creates the routine it is a part of. */
  readonly routine: SqlStatement | undefined;
}

/** What the rules see of a file. */
export interface SqlScript {
  readonly path: string;
  readonly text: string;
  readonly dialect: SqlDialect | undefined;
  readonly statements: readonly SqlStatement[];
  /** It runs once, to lead a database from one version to the next. */
  readonly isMigration: boolean;
}

export type SqlRule = ModelRule<SqlScript>;

/** The bare words of a statement behind an index, read as far as they match. */
export function hasWords(tokens: readonly SqlToken[], from: number, ...words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[from + offset]?.word === word);
}

/** Index of the first token with one of these words, outside of the parentheses opened behind `from`; -1 without. */
export function indexOfWord(tokens: readonly SqlToken[], words: readonly string[], from = 0): number {
  const depth = tokens[from]?.depth ?? 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.depth < depth) return -1;
    if (token.depth === depth && words.includes(token.word)) return index;
  }
  return -1;
}
