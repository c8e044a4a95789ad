import type { ParserTrust } from './syntax-finding';

/** How far a grammar's word on a language is to be trusted, where it is not plainly. Measured on valid code. */
const TRUST: Readonly<Record<string, ParserTrust>> = {
  // Macros of the preprocessor make valid code unreadable for a grammar.
  c: 'loose-grammar',
  cpp: 'loose-grammar',
  // Does not know `:nth-child(5n - 3)` and unquoted url().
  css: 'loose-grammar',
  // Templates of every kind are kept in files that end in `.html`.
  html: 'loose-grammar',
  // Do not know some of what the newest versions of their languages allow: wrong on 1 to 2 of 100 valid files.
  haskell: 'loose-grammar',
  nix: 'loose-grammar',
};

export function trustOf(grammar: string): ParserTrust {
  return TRUST[grammar] ?? 'grammar';
}
