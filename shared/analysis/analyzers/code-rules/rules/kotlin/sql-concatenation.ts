import type { CodeRule } from '../../code-rule';
import { argumentsOf, receiverOf } from '../../kotlin-syntax/calls';
import type { Node } from 'web-tree-sitter';
import { declaredAs, declaredBefore } from '../../kotlin-syntax/declared-type';
import { requestValueIn, shownValue } from '../../kotlin-syntax/request-value';
import { beginningOf, isPutTogether } from '../../kotlin-syntax/strings';
import { isTestPath } from '../../kotlin-syntax/tests';

const SQL = /^"+\s*(?:select|insert|update|delete|merge|replace|call|from|with|create|drop|alter|truncate|exec)\b/i;
/** Many other things are called so too. */
const FROM_REQUEST_ONLY: ReadonlySet<string> = new Set([
  'query',
  'update',
  'batchUpdate',
  'queryForMap',
  'queryForRowSet',
  'sql',
  'nativeQuery',
  'createSQLQuery',
]);
/** A piece that stands where a value does; pieces elsewhere are parts of the command, which nothing can bind. */
const VALUE = /(?:[=<>]|\b(?:like|in|values)\b)\s*[('"%]*\s*(?:"\s*\+\s*[^"\s]|\$\{?[a-z])/i;

export const sqlConcatenation: CodeRule = {
  id: 'kotlin/sql-concatenation',
  languages: ['kotlin'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'A database command is put together from pieces of text that are not constant.',
  help: 'Whoever controls a piece controls the command. Put `?` or a named parameter where the value goes and bind it; choose names of tables and columns from a fixed list.',
  bad: 'fun find(db: SQLiteDatabase, name: String) = db.rawQuery("select * from price where name = \'$name\'", null)',
  good: 'fun find(db: SQLiteDatabase, name: String) = db.rawQuery("select * from price where name = ?", arrayOf(name))',
  query: `((call_expression . [(identifier) @name (navigation_expression (identifier) @name .)] (value_arguments)) @call
    (#any-of? @name "rawQuery" "execSQL" "executeQuery" "executeUpdate" "execute" "prepareStatement" "prepareCall" "createQuery" "createNativeQuery" "compileStatement" "queryForObject" "queryForList" "exec" "query" "update" "batchUpdate" "queryForMap" "queryForRowSet" "sql" "nativeQuery" "createSQLQuery"))`,
  check(match) {
    const call = match.node('call');
    const [first] = argumentsOf(call);
    const text = first?.type === 'identifier' ? declaredAs(first)?.value : first;
    if (first === undefined || text === undefined || isTestPath(match.file.path)) return undefined;
    const value = SQL.test(beginningOf(text)) ? requestValueIn(first, call.endIndex) : undefined;
    if (value !== undefined) {
      return { at: first, message: `\`${shownValue(value)}\` becomes part of this command.`, confidence: 'high' };
    }
    if (FROM_REQUEST_ONLY.has(match.text('name')) || receiverOf(call) === undefined) return undefined;
    if (!isPutTogether(text) || !SQL.test(beginningOf(text)) || holdsOnlyNumbers(text)) return undefined;
    if (!VALUE.test(text.text)) return undefined;
    return { at: first, message: 'This command is put together from text that may come from elsewhere.' };
  },
};

/** Nobody can hide a command in a number. */
function holdsOnlyNumbers(template: Node): boolean {
  if (!/string_literal$/.test(template.type) || template.text.includes('${')) return false;
  const names = [...template.text.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
  return names.every((name) => /^(?:Int|Long|Short|Boolean|Double)$/.test(declaredBefore(template, name)?.type ?? ''));
}
