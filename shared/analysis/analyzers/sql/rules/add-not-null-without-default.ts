import { indexOfWord, type SqlRule, type SqlScript, type SqlToken } from '../sql-script';
import { alterations, createdTables, readColumn, readName } from '../tables';

const FILLED = /^(?:DEFAULT|GENERATED|AS|IDENTITY|AUTO_INCREMENT|(?:BIG|SMALL)?SERIAL|ROWVERSION|TIMESTAMP)$/;

export const addNotNullWithoutDefault: SqlRule = {
  id: 'sql/add-not-null-without-default',
  grade: 'suspect',
  description: 'A column that must have a value is added, and rows that are there already get none.',
  help: 'On a table with rows the statement fails; on an empty test database it passes. Add the column with a default, or without `NOT NULL`, fill it, and add the constraint then. MySQL fills in a zero or an empty text by itself and is left alone.',
  bad: 'ALTER TABLE users ADD COLUMN email text NOT NULL;\n',
  good: "ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT '';\n",
  *check(script) {
    if (script.dialect === 'mysql') return;
    const empty = emptyTables(script);
    for (const { table, actions, statement } of alterations(script)) {
      if (empty.get(table) !== undefined && (empty.get(table) ?? 0) < statement.start) continue;
      for (const action of actions) {
        const column = addedColumn(action);
        if (column === undefined || !isRequired(column.tokens)) continue;
        yield {
          at: column.at,
          message: `Rows that are there already have no ${column.at.text}, so this fails where there are any.`,
        };
      }
    }
  },
};

/** Tables without rows from an offset on: made or emptied in the same script. */
function emptyTables(script: SqlScript): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (const { name, statement } of createdTables(script)) tables.set(name, statement.start);
  for (const { tokens, verb, start } of script.statements) {
    if (verb !== 'TRUNCATE' && (verb !== 'DELETE' || indexOfWord(tokens, ['WHERE']) >= 0)) continue;
    const first = tokens.findIndex(
      ({ word }, index) => index > 0 && word !== 'FROM' && word !== 'TABLE' && word !== 'ONLY',
    );
    const name = first < 0 ? undefined : readName(tokens, first);
    if (name !== undefined && !tables.has(name.name)) tables.set(name.name, start);
  }
  return tables;
}

function addedColumn(action: readonly SqlToken[]) {
  if (action[0]?.word !== 'ADD') return undefined;
  let start = action[1]?.word === 'COLUMN' ? 2 : 1;
  if (action[start]?.word === 'IF') start += 3;
  return readColumn(action.slice(start));
}

function isRequired(tokens: readonly SqlToken[]): boolean {
  const isNotNull = tokens.some(
    ({ word, depth }, at) => word === 'NOT' && depth === 0 && tokens[at + 1]?.word === 'NULL',
  );
  return isNotNull && !tokens.some(({ word }) => FILLED.test(word));
}
