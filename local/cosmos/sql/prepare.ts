import type { Query } from './ast';
import { collectRows } from './collect-rows';
import { compileQuery, type CompiledQuery } from './compile-query';
import type { Frame } from './frame';
import { parseQuery } from './parse-query';
import { rootScope, type Scope } from './scope';
import { SqlError } from './sql-error';

const MAX_QUERY_LENGTH = 262_144;
const MAX_REMEMBERED = 500;

export type Prepare = (text: string) => CompiledQuery;

/** Compiles queries, each text once while it stays among the recent ones. */
export function createPrepare(): Prepare {
  const remembered = new Map<string, CompiledQuery>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (text.length > MAX_QUERY_LENGTH) {
      throw new SqlError('The query is longer than 262144 characters.', 0, text.length);
    }
    const compiled = compileQuery(parseQuery(text), rootScope(compileRows));
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, compiled);
    return compiled;
  };
}

function compileRows(query: Query, scope: Scope): (frame: Frame) => unknown[] {
  const compiled = compileQuery(query, { ...scope, aggregates: undefined });
  return (frame) => collectRows(compiled, frame, (visit) => compiled.eachRow(frame, visit));
}
