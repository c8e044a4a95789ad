import { clauseEnd, queriesOf, splitByComma } from '../queries';
import type { SqlRule } from '../sql-script';

export const groupByOrdinal: SqlRule = {
  id: 'sql/group-by-ordinal',
  grade: 'tidy',
  enabled: false,
  description: 'Rows are grouped by the number of a column and not by its name.',
  help: 'When somebody adds a column to the list the number means another one, and nothing complains. Name what is grouped by. T-SQL takes the number for a constant.',
  bad: 'SELECT country, count(*) FROM users GROUP BY 1;\n',
  good: 'SELECT country, count(*) FROM users GROUP BY country;\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const query of queriesOf({ tokens })) {
        const group = query.clauses.get('GROUP');
        if (group === undefined) continue;
        for (const part of splitByComma(tokens, group + 2, clauseEnd(query, group))) {
          const [only] = part;
          if (part.length === 1 && only?.kind === 'number') {
            yield { at: only, message: 'Name the column that is meant.' };
          }
        }
      }
    }
  },
};
