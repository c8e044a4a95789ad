import type { SqlQuery } from '../queries';
import type { SqlRule, SqlToken } from '../sql-script';
import { viewBody } from '../view-body';

export const orderByInView: SqlRule = {
  id: 'sql/order-by-in-view',
  grade: 'tidy',
  enabled: false,
  description: 'A view sorts its rows, which whoever reads it may not get in that order.',
  help: 'The standard promises no order for the rows of a view, and T-SQL refuses it; where the order is not wanted, sorting is wasted. Sort where the view is read.',
  bad: 'CREATE VIEW names AS SELECT name FROM users ORDER BY name;\n',
  good: 'CREATE VIEW names AS SELECT name FROM users;\n',
  *check({ statements }) {
    for (const statement of statements) {
      const { tokens } = statement;
      const body = viewBody(statement);
      if (body === undefined || tokens.slice(1, 9).some(({ word }) => word === 'MATERIALIZED')) continue;
      for (const query of body) {
        const place = tokens[query.clauses.get('ORDER') ?? -1];
        if (place === undefined || needsOrder(tokens, query)) continue;
        yield { at: place, message: 'Readers of this view may get its rows in another order.' };
      }
    }
  },
};

/** Whether the order decides which rows there are. */
function needsOrder(tokens: readonly SqlToken[], { clauses, select }: SqlQuery): boolean {
  const isLimited = clauses.has('LIMIT') || clauses.has('OFFSET') || clauses.has('FETCH');
  return isLimited || /^(?:TOP|DISTINCT)$/.test(tokens[select + 1]?.word ?? '');
}
