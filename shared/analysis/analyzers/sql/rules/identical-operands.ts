import { conditionTokens } from '../conditions';
import type { SqlRule, SqlToken } from '../sql-script';

const COMPARISONS = new Set(['=', '<>', '!=', '<', '>', '<=', '>=', 'LIKE', 'ILIKE']);
const ENDS = new Set([
  'AND',
  'OR',
  ')',
  'THEN',
  'GROUP',
  'ORDER',
  'LIMIT',
  'HAVING',
  'WHERE',
  'JOIN',
  'LEFT',
  'INNER',
  'UNION',
  'RETURNING',
  'ON',
  'BEGIN',
  'FOR',
  'DO',
]);
const STARTS = new Set(['AND', 'OR', 'NOT', '(', 'WHERE', 'ON', 'WHEN', 'HAVING', 'IF', 'ELSIF', 'CHECK', 'WHILE']);

export const identicalOperands: SqlRule = {
  id: 'sql/identical-operands',
  grade: 'bug',
  description: 'A condition compares a column with itself.',
  help: 'It is true for every row that has a value, or for none: one of the two should be another column, or have the name of another table before it. In a routine, a parameter with the name of a column hides it or is hidden by it.',
  bad: 'SELECT o.id FROM orders o JOIN lines l ON l.order_id = l.order_id;\n',
  good: 'SELECT o.id FROM orders o JOIN lines l ON l.order_id = o.id;\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      const isCondition = conditionTokens(tokens);
      for (const [index, operator] of tokens.entries()) {
        if (isCondition[index] !== true || !COMPARISONS.has(operator.word)) continue;
        const left = nameBefore(tokens, index);
        const right = nameBehind(tokens, index);
        const [first] = left;
        const last = right.at(-1);
        if (first === undefined || last === undefined || textOf(left) !== textOf(right)) continue;
        yield {
          at: { start: first.start, end: last.end },
          message: `${textOf(left)} is compared with itself.`,
        };
      }
    }
  },
};

function nameBefore(tokens: readonly SqlToken[], operator: number): readonly SqlToken[] {
  let start = operator;
  while (start > 0 && isPart(tokens[start - 1])) start--;
  return STARTS.has(tokens[start - 1]?.word ?? 'WHERE') ? tokens.slice(start, operator) : [];
}

function nameBehind(tokens: readonly SqlToken[], operator: number): readonly SqlToken[] {
  let end = operator + 1;
  while (isPart(tokens[end]) && !(tokens[end]?.kind === tokens[end - 1]?.kind && end > operator + 1)) end++;
  const isWhole = end === tokens.length || ENDS.has(tokens[end]?.word ?? '');
  return isWhole ? tokens.slice(operator + 1, end) : [];
}

function isPart(token: SqlToken | undefined): boolean {
  if (token === undefined || token.kind === 'template') return false;
  return (
    token.word === '.' ||
    token.kind === 'quoted' ||
    (token.kind === 'word' && !STARTS.has(token.word) && !ENDS.has(token.word))
  );
}

/** Names of columns: literals such as `1 = 1` are written on purpose. */
function textOf(name: readonly SqlToken[]): string {
  return name.map(({ text }) => text).join('');
}
