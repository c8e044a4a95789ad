import { clauseEnd, queriesOf, splitByComma, type SqlQuery } from '../queries';
import type { SqlRule, SqlToken } from '../sql-script';
import { readName } from '../tables';

export const crossJoinByComma: SqlRule = {
  id: 'sql/cross-join-by-comma',
  grade: 'suspect',
  description: 'Tables are listed with commas and nothing says how their rows belong together.',
  help: 'Every row of one table meets every row of the other, which is seldom meant and grows with both. Say `JOIN ... ON`, or `CROSS JOIN` where all pairs are wanted.',
  bad: 'SELECT o.id, c.name FROM orders o, customers c;\n',
  good: 'SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id;\n',
  *check({ statements }) {
    for (const { tokens, verb } of statements) {
      if (verb === 'GRANT' || verb === 'REVOKE' || verb === 'DENY') continue;
      for (const query of queriesOf({ tokens })) {
        const at = unjoined(tokens, query);
        if (at === undefined) continue;
        yield { at, message: 'Every row of one meets every row of the other; no condition joins them.' };
      }
    }
  },
};

/** Where a query lists its tables, if there are several and no WHERE can join them. */
function unjoined(tokens: readonly SqlToken[], query: SqlQuery) {
  const from = query.clauses.get('FROM');
  if (from === undefined || query.clauses.has('WHERE')) return undefined;
  const sources = splitByComma(tokens, from + 1, clauseEnd(query, from));
  const start = tokens[from + 1]?.start;
  const end = sources.at(-1)?.at(-1)?.end;
  if (sources.length < 2 || start === undefined || end === undefined) return undefined;
  return sources.every(isPlainTable) ? { start, end } : undefined;
}

/** A name with or without an alias: functions, subqueries and LATERAL often have one row, or depend on what stands before. */
function isPlainTable(source: readonly SqlToken[]): boolean {
  const name = readName(source, 0);
  if (name === undefined || name.at.kind === 'variable') return false;
  const alias = source.slice(name.next).filter(({ word }) => word !== 'AS');
  return (
    alias.length <= 1 &&
    alias.every(({ kind }) => kind === 'word' || kind === 'quoted') &&
    // Words that say that there is one row.
    !source.some(({ text }) => /^(?:const|param|setting|config|bound|total|dual|var|arg|input|new|old)\w*$/i.test(text))
  );
}
