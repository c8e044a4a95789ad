import { conditionTokens } from '../conditions';
import type { SqlRule } from '../sql-script';

const MENDED: ReadonlyMap<string, string> = new Map([
  ['=', 'IS NULL'],
  ['<>', 'IS NOT NULL'],
  ['!=', 'IS NOT NULL'],
]);

/** In these statements `=` gives a value. */
const ASSIGNS = new Set(['EXEC', 'EXECUTE', 'DECLARE', 'SET']);

export const comparisonWithNull: SqlRule = {
  id: 'sql/comparison-with-null',
  grade: 'crash',
  description: 'A condition compares with NULL, which is never true.',
  help: 'Nothing is equal to `NULL` and nothing is different from it: the comparison gives unknown, so no row passes. Say `IS NULL` or `IS NOT NULL`.',
  bad: 'SELECT id FROM users WHERE deleted_at = NULL;\n',
  good: 'SELECT id FROM users WHERE deleted_at IS NULL;\n',
  *check({ statements, text }) {
    if (/\bansi_nulls\s+off\b|\btransform_null_equals\b/i.test(text)) return;
    for (const { tokens, verb } of statements) {
      if (ASSIGNS.has(verb)) continue;
      const isCondition = conditionTokens(tokens);
      for (const [index, operator] of tokens.entries()) {
        const mended = MENDED.get(operator.word);
        const value = tokens[index + 1];
        if (mended === undefined || value?.word !== 'NULL' || isCondition[index] !== true) continue;
        // A cast NULL, and operators that end with these signs.
        if (tokens[index + 2]?.word === '::' || tokens[index - 1]?.word === '~') continue;
        const space = /\s/.test(text.charAt(operator.start - 1)) ? '' : ' ';
        const at = { start: operator.start, end: value.end };
        yield {
          at,
          message: `Nothing is ever ${operator.word === '=' ? 'equal to' : 'different from'} NULL, so this is never true.`,
          fix: { description: `Say ${mended}`, edits: [{ ...at, text: `${space}${mended}` }] },
        };
      }
    }
  },
};
