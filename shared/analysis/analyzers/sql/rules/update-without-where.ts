import { indexOfWord, type SqlRule, type SqlToken } from '../sql-script';
import { readName } from '../tables';
import { isThrowaway } from '../throwaway';

const LIMITS = ['WHERE', 'FROM', 'LIMIT', 'JOIN', 'TOP', 'CURRENT'];

export const updateWithoutWhere: SqlRule = {
  id: 'sql/update-without-where',
  grade: 'suspect',
  description: 'A routine writes the same values into every row of a table.',
  help: 'Without `WHERE` all rows change, most often because the condition was forgotten. Where it is meant, `WHERE true` tells the next reader. Migrations and tests are left alone, and so is what computes each row from itself.',
  bad: 'CREATE PROCEDURE lock_out(IN user_id int)\nBEGIN\n  UPDATE users SET locked = 1;\nEND;\n',
  good: 'CREATE PROCEDURE lock_out(IN user_id int)\nBEGIN\n  UPDATE users SET locked = 1 WHERE id = user_id;\nEND;\n',
  *check(script) {
    if (script.isMigration || isThrowaway(script.path)) return;
    for (const { tokens, verb, routine } of script.statements) {
      if (verb !== 'UPDATE' || routine === undefined) continue;
      const name = readName(tokens, tokens[1]?.word === 'ONLY' ? 2 : 1);
      const set = indexOfWord(tokens, ['SET']);
      if (name === undefined || set < 0 || isThrowaway(name.name) || indexOfWord(tokens, LIMITS) >= 0) continue;
      if (!isConstant(tokens.slice(set + 1))) continue;
      yield {
        at: { start: tokens[0]?.start ?? 0, end: name.at.end },
        message: `This changes every row of ${name.at.text}.`,
      };
    }
  },
};

/** Whether each value is a literal or a variable: what reads columns is a computation over the whole table. */
function isConstant(assignments: readonly SqlToken[]): boolean {
  return assignments.every(({ kind, word }, index) => {
    if (kind === 'template') return false;
    const isValue = assignments[index - 1]?.word === '=';
    if (!isValue) return word !== '(' && word !== '.';
    return kind === 'string' || kind === 'number' || kind === 'variable' || /^(?:NULL|TRUE|FALSE|DEFAULT)$/.test(word);
  });
}
