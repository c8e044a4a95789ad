import { splitByComma } from './queries';
import type { SqlScript, SqlToken } from './sql-script';
import { readName } from './tables';

export interface SqlInsert {
  readonly columns: readonly SqlToken[];
  readonly rows: readonly { readonly at: { readonly start: number; readonly end: number }; readonly count: number }[];
}

/** Every INSERT that lists its columns; rows only where they are written down. */
export function insertedColumns({ statements }: SqlScript): SqlInsert[] {
  return statements.flatMap(({ tokens, verb }) => {
    if ((verb !== 'INSERT' && verb !== 'REPLACE') || tokens.some(({ kind }) => kind === 'template')) return [];
    const into = tokens.findIndex(({ word }, index) => index < 6 && word === 'INTO');
    const name = readName(tokens, into < 0 ? 1 : into + 1);
    if (name === undefined || tokens[name.next]?.word !== '(') return [];
    const close = closing(tokens, name.next);
    const columns = splitByComma(tokens, name.next + 1, close).map((part) => part[0]);
    const isList = columns.every((column) => column?.kind === 'word' || column?.kind === 'quoted');
    if (!isList || tokens[name.next + 1]?.word === 'SELECT' || tokens[name.next + 1]?.word === 'WITH') return [];
    const known = columns.filter((column) => column !== undefined);
    return [{ columns: known, rows: rowsBehind(tokens, close + 1) }];
  });
}

function rowsBehind(tokens: readonly SqlToken[], start: number): SqlInsert['rows'] {
  if (tokens[start]?.word !== 'VALUES') return [];
  const rows = [];
  for (let open = start + 1; tokens[open]?.word === '(';) {
    const close = closing(tokens, open);
    const first = tokens[open];
    const last = tokens[close];
    if (first === undefined || last === undefined) break;
    const count = splitByComma(tokens, open + 1, close).length;
    rows.push({ at: { start: first.start, end: last.end }, count });
    if (tokens[close + 1]?.word !== ',') break;
    open = close + 2;
  }
  return rows;
}

function closing(tokens: readonly SqlToken[], open: number): number {
  const depth = tokens[open]?.depth ?? 0;
  for (let index = open + 1; index < tokens.length; index++) {
    if (tokens[index]?.word === ')' && tokens[index]?.depth === depth) return index;
  }
  return tokens.length;
}
