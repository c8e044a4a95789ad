import type { SqlRule } from '../sql-script';

export const betweenReversed: SqlRule = {
  id: 'sql/between-reversed',
  grade: 'bug',
  description: 'The lower bound of BETWEEN is above the upper one, so nothing is between them.',
  help: '`x BETWEEN 10 AND 1` means `x >= 10 AND x <= 1`, which no value is. Write the lower bound first.',
  bad: 'SELECT id FROM orders WHERE amount BETWEEN 100 AND 10;\n',
  good: 'SELECT id FROM orders WHERE amount BETWEEN 10 AND 100;\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, { word, start }] of tokens.entries()) {
        const [low, and, high, behind] = tokens.slice(index + 1, index + 5);
        if (word !== 'BETWEEN' || and?.word !== 'AND' || low?.kind !== 'number' || high?.kind !== 'number') continue;
        if (behind !== undefined && /^[-+*/%]$/.test(behind.word)) continue;
        if (tokens[index - 1]?.word === 'NOT' || Number(low.text) <= Number(high.text)) continue;
        yield { at: { start, end: high.end }, message: `Nothing is between ${low.text} and ${high.text}.` };
      }
    }
  },
};
