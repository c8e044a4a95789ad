import { clauseEnd, queriesOf } from '../queries';
import { hasWords, type SqlRule, type SqlScript, type SqlToken } from '../sql-script';
import { createdTables, plainName } from '../tables';

const MAX_LISTED = 1000;

export const notInNull: SqlRule = {
  id: 'sql/not-in-null',
  grade: 'bug',
  description: 'NOT IN looks into values of which one is NULL, so no row passes.',
  help: '`x NOT IN (1, NULL)` is never true: nobody knows whether `x` is the unknown value. Leave NULL out, or say `NOT EXISTS (SELECT ...)`, which has no such surprise. Of a subquery it is reported where the same file says that the column may be NULL.',
  bad: 'CREATE TABLE posts (id int PRIMARY KEY, author_id int);\nSELECT id FROM users WHERE id NOT IN (SELECT author_id FROM posts);\n',
  good: 'CREATE TABLE posts (id int PRIMARY KEY, author_id int NOT NULL);\nSELECT id FROM users WHERE id NOT IN (SELECT author_id FROM posts);\n',
  *check(script) {
    const nullable = nullableColumns(script);
    for (const { tokens } of script.statements) {
      for (const [index, token] of tokens.entries()) {
        if (!hasWords(tokens, index, 'NOT', 'IN', '(')) continue;
        const inside = parenthesized(tokens, index + 2);
        const literal = inside.find(({ word }, at) => word === 'NULL' && isElement(inside, at));
        const column = inside[0]?.word === 'SELECT' ? selectedColumn(inside, nullable) : undefined;
        const place = literal ?? column;
        if (place === undefined) continue;
        const what = literal === undefined ? `${place.text} may be NULL, and then` : 'With NULL in the list';
        yield { at: { start: token.start, end: place.end }, message: `${what} this is never true.` };
      }
    }
  },
};

/** Names such as `posts.author_id` of columns that may be NULL, as far as this script creates their tables. */
function nullableColumns(script: SqlScript): ReadonlySet<string> {
  const names = new Set<string>();
  if (script.statements.some(({ tokens }) => hasWords(tokens, 0, 'ALTER', 'TABLE'))) return names;
  for (const { name, columns, constraints, isTemporary } of createdTables(script)) {
    // What a routine puts into tables of its own, it knows.
    if (isTemporary) continue;
    const keys = constraints.flat().map(({ text }) => plainName(text));
    for (const column of columns) {
      const words = new Set(column.tokens.map(({ word }) => word));
      const isNeverNull =
        words.has('NOT') || words.has('PRIMARY') || /SERIAL/.test(column.type) || words.has('IDENTITY');
      if (!isNeverNull && !keys.includes(column.name)) names.add(`${name}.${column.name}`);
    }
  }
  return names;
}

function parenthesized(tokens: readonly SqlToken[], open: number): readonly SqlToken[] {
  const depth = tokens[open]?.depth ?? 0;
  const behind = tokens.slice(open + 1, open + MAX_LISTED);
  const close = behind.findIndex(({ word, depth: at }) => word === ')' && at === depth);
  return close < 0 ? [] : behind.slice(0, close);
}

function isElement(inside: readonly SqlToken[], at: number): boolean {
  const before = inside[at - 1]?.word;
  const behind = inside[at + 1]?.word;
  const isOuter = inside[at]?.depth === inside[0]?.depth && inside[0]?.word !== 'SELECT';
  return isOuter && (before === undefined || before === ',') && (behind === undefined || behind === ',');
}

/** The column of `SELECT column FROM table` without a WHERE, if it may be NULL. */
function selectedColumn(inside: readonly SqlToken[], nullable: ReadonlySet<string>): SqlToken | undefined {
  const [query] = queriesOf({ tokens: inside });
  const from = query?.clauses.get('FROM');
  if (query === undefined || from === undefined || query.clauses.has('WHERE') || query.end < inside.length) {
    return undefined;
  }
  const selected = inside.slice(1, from).filter(({ word }) => word !== 'DISTINCT');
  const tables = inside.slice(from + 1, clauseEnd(query, from));
  const column = selected.at(-1);
  const table = tables.find(({ word }) => word !== '.' && word !== 'PUBLIC' && word !== 'DBO');
  if (
    column === undefined ||
    table === undefined ||
    selected.length > 3 ||
    tables.some(({ word }) => word === 'JOIN')
  ) {
    return undefined;
  }
  return nullable.has(`${plainName(table.text)}.${plainName(column.text)}`) ? column : undefined;
}
