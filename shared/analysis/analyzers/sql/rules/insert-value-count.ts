import { insertedColumns } from '../inserts';
import type { SqlRule } from '../sql-script';

export const insertValueCount: SqlRule = {
  id: 'sql/insert-value-count',
  grade: 'crash',
  description: 'An INSERT names more or fewer columns than it has values.',
  help: 'The database refuses the statement, so the script fails here. Often a column was added to the list and its value was not.',
  bad: "INSERT INTO users (id, name, email) VALUES (1, 'ann');\n",
  good: "INSERT INTO users (id, name, email) VALUES (1, 'ann', 'ann@example.org');\n",
  *check(script) {
    for (const { columns, rows } of insertedColumns(script)) {
      for (const { at, count } of rows) {
        if (count === columns.length) continue;
        yield {
          at,
          message: `${columns.length} ${columns.length === 1 ? 'column' : 'columns'} and ${count} ${count === 1 ? 'value' : 'values'}.`,
        };
      }
    }
  },
};
