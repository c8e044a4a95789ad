export type TokenKind = 'number' | 'string' | 'parameter' | 'name' | 'keyword' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Upper case for keywords, decoded for strings, as written otherwise. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reserved by the grammar: a property of this name is reached as `c["value"]` only, as on the service. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  'AND',
  'ARRAY',
  'AS',
  'ASC',
  'BETWEEN',
  'BY',
  'DESC',
  'DISTINCT',
  'ESCAPE',
  'EXISTS',
  'FALSE',
  'FROM',
  'GROUP',
  'IN',
  'JOIN',
  'LIKE',
  'LIMIT',
  'NOT',
  'NULL',
  'OFFSET',
  'OR',
  'ORDER',
  'SELECT',
  'TOP',
  'TRUE',
  'UNDEFINED',
  'VALUE',
  'WHERE',
]);
