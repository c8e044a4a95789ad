import type { SqlStatement, SqlToken } from './sql-script';

/** One SELECT with its clauses: indexes into the tokens of its statement. */
export interface SqlQuery {
  readonly select: number;
  /** Behind its last token; where the next of a UNION starts at the latest. */
  readonly end: number;
  readonly clauses: ReadonlyMap<ClauseWord, number>;
}

const CLAUSE_WORDS = [
  'FROM',
  'WHERE',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FETCH',
  'FOR',
  'WINDOW',
  'INTO',
] as const;
type ClauseWord = (typeof CLAUSE_WORDS)[number];
/** Statements with more are made to be slow. */
const MAX_QUERIES = 300;
const SET_OPERATORS = new Set(['UNION', 'EXCEPT', 'INTERSECT', 'MINUS']);

/** Every SELECT of a statement, those in parentheses too. */
export function queriesOf({ tokens }: Pick<SqlStatement, 'tokens'>): SqlQuery[] {
  const queries: SqlQuery[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.word === 'SELECT') queries.push(queryAt(tokens, index));
    if (queries.length === MAX_QUERIES) break;
  }
  return queries;
}

function queryAt(tokens: readonly SqlToken[], select: number): SqlQuery {
  const depth = tokens[select]?.depth ?? 0;
  const clauses = new Map<ClauseWord, number>();
  let end = select + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined || token.depth < depth) break;
    if (token.depth > depth || (token.word === ')' && token.depth < depth)) continue;
    if (SET_OPERATORS.has(token.word)) break;
    const clause = CLAUSE_WORDS.find((word) => word === token.word);
    // IS DISTINCT FROM compares.
    const compares = clause === 'FROM' && tokens[end - 1]?.word === 'DISTINCT';
    if (clause !== undefined && !compares && !clauses.has(clause)) clauses.set(clause, end);
  }
  return { select, end, clauses };
}

/** Where a clause ends: before the next one, or with the query. */
export function clauseEnd({ clauses, end }: SqlQuery, start: number): number {
  let next = end;
  for (const index of clauses.values()) if (index > start && index < next) next = index;
  return next;
}

/** Parts of a range that commas divide, outside of deeper parentheses. */
export function splitByComma(tokens: readonly SqlToken[], start: number, end: number): (readonly SqlToken[])[] {
  const depth = tokens[start]?.depth ?? 0;
  const parts: SqlToken[][] = [[]];
  for (const token of tokens.slice(start, end)) {
    if (token.word === ',' && token.depth <= depth) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
