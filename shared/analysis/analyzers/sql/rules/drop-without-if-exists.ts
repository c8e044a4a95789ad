import type { SqlRule } from '../sql-script';

const DROPPED = new Set(['TABLE', 'VIEW', 'INDEX', 'FUNCTION', 'PROCEDURE', 'TRIGGER', 'TYPE', 'SCHEMA', 'SEQUENCE']);

export const dropWithoutIfExists: SqlRule = {
  id: 'sql/drop-without-if-exists',
  grade: 'suspect',
  enabled: false,
  description: 'Something is dropped that may not be there.',
  help: 'A script that stopped half-way cannot be run again, as this statement then fails. Say `IF EXISTS`.',
  bad: 'DROP TABLE old_users;\n',
  good: 'DROP TABLE IF EXISTS old_users;\n',
  *check({ statements }) {
    for (const { tokens, verb } of statements) {
      const [drop, what, next] = tokens;
      if (verb !== 'DROP' || drop === undefined || what === undefined || !DROPPED.has(what.word)) continue;
      const isGuarded = next?.word === 'IF' || (next?.word === 'CONCURRENTLY' && tokens[3]?.word === 'IF');
      if (!isGuarded) {
        yield {
          at: { start: drop.start, end: what.end },
          message: 'This fails where it was dropped before; say IF EXISTS.',
        };
      }
    }
  },
};
