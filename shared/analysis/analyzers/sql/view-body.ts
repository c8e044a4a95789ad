import { queriesOf, type SqlQuery } from './queries';
import { indexOfWord, type SqlStatement } from './sql-script';

/** The queries a view is made of, those in parentheses left out; undefined where a statement creates none. */
export function viewBody(statement: SqlStatement): SqlQuery[] | undefined {
  const { tokens, verb } = statement;
  const head = tokens.slice(1, 9);
  const isView = (verb === 'CREATE' || verb === 'ALTER') && head.some(({ word }) => word === 'VIEW');
  const as = indexOfWord(tokens, ['AS']);
  if (!isView || as < 0 || head.some(({ word }) => word === 'FUNCTION')) return undefined;
  return queriesOf(statement).filter(({ select }) => select > as && tokens[select]?.depth === 0);
}
