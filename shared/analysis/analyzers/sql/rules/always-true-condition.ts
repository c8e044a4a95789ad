import { conditionTokens } from '../conditions';
import type { SqlRule, SqlToken } from '../sql-script';

export const alwaysTrueCondition: SqlRule = {
  id: 'sql/always-true-condition',
  grade: 'bug',
  description: 'A part of a condition that is always true switches the others off.',
  help: '`... OR 1 = 1` lets every row through, whatever stands before it. It is left over from trying things out, or from an attack that somebody copied.',
  bad: "SELECT id FROM users WHERE name = 'ann' OR 1 = 1;\n",
  good: "SELECT id FROM users WHERE name = 'ann';\n",
  *check({ statements }) {
    for (const { tokens } of statements) {
      const isCondition = conditionTokens(tokens);
      for (const [index, token] of tokens.entries()) {
        if (token.word !== 'OR' || isCondition[index] !== true) continue;
        const truth = alwaysTrue(tokens.slice(index + 1, index + 5));
        if (truth === undefined) continue;
        yield {
          at: { start: token.start, end: truth.end },
          message: 'This is always true, so the rest does not matter.',
        };
      }
    }
  },
};

/** The end of `TRUE` or of `1 = 1` at the start of some tokens. */
function alwaysTrue([left, operator, right, behind]: readonly SqlToken[]): SqlToken | undefined {
  if (left === undefined) return undefined;
  if (left.word === 'TRUE') return endsOperand(operator) ? left : undefined;
  if (left.kind !== 'number' && left.kind !== 'string') return undefined;
  return operator?.word === '=' && left.text === right?.text && endsOperand(behind) ? right : undefined;
}

function endsOperand(token: SqlToken | undefined): boolean {
  return token === undefined || /^(?:\)|AND|OR|ORDER|GROUP|LIMIT|THEN|HAVING|RETURNING|BEGIN)$/.test(token.word);
}
