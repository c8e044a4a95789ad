import type { SqlQuery } from '../queries';
import { hasWords, type SqlRule, type SqlToken } from '../sql-script';
import { viewBody } from '../view-body';

export const selectStarInView: SqlRule = {
  id: 'sql/select-star-in-view',
  grade: 'suspect',
  description: 'A view takes all columns of a table with `*`.',
  help: 'Which columns that are is fixed when the view is created: one that is added to the table later is missing from it, and in T-SQL the columns then even move under wrong names. Name the columns.',
  bad: 'CREATE VIEW active_users AS SELECT * FROM users WHERE active;\n',
  good: 'CREATE VIEW active_users AS SELECT id, name FROM users WHERE active;\n',
  *check({ statements, dialect, isMigration }) {
    // SQLite looks the columns up whenever the view is read; a migration that changes a table makes its views anew.
    if (dialect === 'sqlite' || isMigration) return;
    for (const statement of statements) {
      const { tokens } = statement;
      for (const query of viewBody(statement) ?? []) {
        const star = hasColumnsNearby(tokens, query) ? undefined : starOf(tokens, query);
        if (star === undefined) continue;
        yield { at: star, message: 'Columns that the table gets later are missing from this view.' };
      }
    }
  },
};

/** A query in parentheses, or over a name of WITH, has its columns written down in the view. */
function hasColumnsNearby(tokens: readonly SqlToken[], { clauses, end }: SqlQuery): boolean {
  const source = tokens[(clauses.get('FROM') ?? end) + 1];
  if (source === undefined || source.word === '(') return true;
  return tokens.some(({ text }, at) => text === source.text && hasWords(tokens, at + 1, 'AS', '('));
}

function starOf(tokens: readonly SqlToken[], { select, clauses, end }: SqlQuery): SqlToken | undefined {
  const from = clauses.get('FROM') ?? end;
  return tokens
    .slice(0, from)
    .find(
      ({ word, depth }, at) =>
        at > select && word === '*' && depth === 0 && /^(?:SELECT|DISTINCT|[,.])$/.test(tokens[at - 1]?.word ?? ''),
    );
}
