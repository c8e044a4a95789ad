import { indexOfWord, type SqlRule, type SqlToken } from '../sql-script';
import { readName } from '../tables';
import { isThrowaway } from '../throwaway';

const LIMITS = ['WHERE', 'USING', 'LIMIT', 'JOIN', 'TOP', 'CURRENT', 'APPLY'];

export const deleteWithoutWhere: SqlRule = {
  id: 'sql/delete-without-where',
  grade: 'suspect',
  description: 'A routine deletes every row of a table.',
  help: 'Without `WHERE` all rows go, most often because the condition was forgotten. Where it is meant, `TRUNCATE TABLE` says so and is faster. Migrations, tests and scripts that start from an empty table are left alone.',
  bad: 'CREATE PROCEDURE forget(IN user_id int)\nBEGIN\n  DELETE FROM sessions;\nEND;\n',
  good: 'CREATE PROCEDURE forget(IN user_id int)\nBEGIN\n  DELETE FROM sessions WHERE owner = user_id;\nEND;\n',
  *check(script) {
    if (script.isMigration || isThrowaway(script.path)) return;
    for (const { tokens, verb, routine, start } of script.statements) {
      const table = verb === 'DELETE' && routine !== undefined ? emptiedTable(tokens) : undefined;
      if (table === undefined || isThrowaway(table.text)) continue;
      yield { at: { start, end: table.end }, message: `This deletes every row of ${table.text}.` };
    }
  },
};

function emptiedTable(tokens: readonly SqlToken[]): SqlToken | undefined {
  const from = tokens[1]?.word === 'FROM' ? 2 : 1;
  const name = readName(tokens, tokens[from]?.word === 'ONLY' ? from + 1 : from);
  // What is put together from parts may have its condition elsewhere.
  const isPart = tokens.some(({ kind }) => kind === 'template');
  if (name === undefined || isPart || indexOfWord(tokens, LIMITS) >= 0) return undefined;
  return tokens[name.next]?.word === '(' ? undefined : name.at;
}
