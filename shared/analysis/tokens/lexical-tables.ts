import type { LexicalGrammar } from './lexical-grammar';
import { textHash } from './text-hash';

/** Bits of `starts`: what a character may start beside a word or an operator. */
export const STARTS_COMMENT = 1;
export const STARTS_LITERAL = 2;

/** A lexical grammar, made ready for looking at every character of a text. */
export interface LexicalTables {
  readonly grammar: LexicalGrammar;
  /** By ASCII code. */
  readonly starts: Uint8Array;
  readonly keywordHashes: ReadonlySet<number>;
}

const TABLES = new WeakMap<LexicalGrammar, LexicalTables>();

export function tablesOf(grammar: LexicalGrammar): LexicalTables {
  const tables = TABLES.get(grammar) ?? createTables(grammar);
  TABLES.set(grammar, tables);
  return tables;
}

function createTables(grammar: LexicalGrammar): LexicalTables {
  const starts = new Uint8Array(128);
  const add = (characters: string, bit: number) => {
    for (const character of characters) starts[character.charCodeAt(0)] = (starts[character.charCodeAt(0)] ?? 0) | bit;
  };
  for (const open of grammar.lineComments) add(open.slice(0, 1), STARTS_COMMENT);
  for (const [open] of grammar.blockComments ?? []) add(open.slice(0, 1), STARTS_COMMENT);
  for (const { open } of grammar.longStrings ?? []) add(open.slice(0, 1), STARTS_LITERAL);
  add(`${grammar.quotes}${grammar.rawString?.starts ?? ''}`, STARTS_LITERAL);
  if (grammar.hasCharacters === true) add("'", STARTS_LITERAL);
  if (grammar.hasRegularExpressions === true) add('/', STARTS_LITERAL);
  if (grammar.hasTemplates === true) add('`', STARTS_LITERAL);
  const words = grammar.keywords.split(' ');
  return { grammar, starts, keywordHashes: new Set(words.map((word) => textHash(word, 0, word.length))) };
}
