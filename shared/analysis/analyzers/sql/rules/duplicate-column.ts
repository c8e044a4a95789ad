import type { SqlRule, SqlToken } from '../sql-script';
import { createdTables, plainName } from '../tables';
import { insertedColumns } from '../inserts';

export const duplicateColumn: SqlRule = {
  id: 'sql/duplicate-column',
  grade: 'crash',
  description: 'A table or an INSERT names the same column twice.',
  help: 'No database accepts it, so the script fails here. One of the two should have another name, or go.',
  bad: 'CREATE TABLE users (id int PRIMARY KEY, email text, Email text);\n',
  good: 'CREATE TABLE users (id int PRIMARY KEY, email text, phone text);\n',
  *check(script) {
    for (const { columns } of createdTables(script)) yield* repeated(columns.map(({ at }) => at));
    for (const { columns } of insertedColumns(script)) yield* repeated(columns);
  },
};

function* repeated(names: readonly SqlToken[]) {
  const seen = new Set<string>();
  for (const at of names) {
    // Names in quotes may differ by their case.
    const name = at.kind === 'quoted' ? at.text.slice(1, -1) : plainName(at.text);
    if (seen.has(name)) yield { at, message: `There is a column ${at.text} before this one.` };
    seen.add(name);
  }
}
