export type SqlToken =
  | { readonly kind: 'word' | 'name' | 'symbol'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number };

/** In this order: a comparison of two characters before that of one. */
const PATTERN = /\s+|'((?:[^']|'')*)'|\[([^\]]+)\]|"([^"]+)"|(\d+(?:\.\d+)?)|([A-Za-z_][\w]*)|(<>|!=|<=|>=|[=<>(),.])/y;

/** The words, names, literals and symbols of a filter; what it cannot read it names. */
export function readSqlTokens(expression: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < expression.length) {
    const start = PATTERN.lastIndex;
    const match = PATTERN.exec(expression);
    if (match === null) throw new Error(`'${expression.slice(start)}' is not supported`);
    const token = toToken(match.slice(1));
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function toToken(groups: readonly (string | undefined)[]): SqlToken | undefined {
  const [text, bracketed, quoted, number, word, symbol] = groups;
  if (text !== undefined) return { kind: 'literal', value: text.replaceAll("''", "'") };
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  if (word !== undefined) return { kind: 'word', text: word };
  if (symbol !== undefined) return { kind: 'symbol', text: symbol };
  const name = bracketed ?? quoted;
  return name === undefined ? undefined : { kind: 'name', text: name };
}
