import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { givenValue, requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';
import { isConstant } from '../../ruby-syntax/text';

const METHODS = [
  'where',
  'find_by_sql',
  'order',
  'reorder',
  'joins',
  'group',
  'having',
  'select',
  'pluck',
  'exec_query',
  'execute',
  'count_by_sql',
  'delete_all',
  'update_all',
  'from',
  'not',
  'select_all',
  'select_value',
  'select_values',
  'exists?',
  'find_by',
  'lock',
  'rewhere',
  'query',
];

export const sqlFromVariables: CodeRule = {
  id: 'ruby/sql-from-variables',
  languages: ['ruby'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'A value is joined into the text of an SQL query.',
  help: 'A quote in the value ends the text there, and the rest of it is run as SQL. Pass values beside the text: `where("name = ?", name)` or `where(name: name)`.',
  bad: 'User.where("name = \'#{name}\'")',
  good: 'User.where(name: name)',
  query: `(call receiver: (_) method: (identifier) @method arguments: (argument_list . [(string) (chained_string) (binary) (element_reference) (call) (identifier) (heredoc_beginning)] @text) (#any-of? @method ${METHODS.map((name) => `"${name}"`).join(' ')})) @call
    ((element_reference . (_) @database . [(string) (identifier)] @text) (#match? @database "^@?(DB|db|database)$"))`,
  check(match) {
    const text = match.node('text');
    if (isTestPath(match.file.path) || /(?:^|\/)db\/migrate\//.test(match.file.path)) return undefined;
    const method = match.find('method')?.text;
    const request = requestValueIn(text);
    if (request !== undefined) {
      return method !== undefined && isKey(text) && !RAW.test(method)
        ? undefined
        : { at: text, message: `\`${request.text}\` becomes part of a query.`, confidence: 'high' };
    }
    const value = unquotedIn(text);
    return value === undefined
      ? undefined
      : { at: text, message: `\`${value.text.slice(0, 60)}\` is joined into the query; pass it beside the text.` };
  },
};

/** A value that may be the key of a row, and not a text with a value in it. */
function isKey(text: Node): boolean {
  const { type, text: written } = givenValue(text);
  return !TEXTS.has(type) || (text.type === 'identifier' && !SQL.test(written));
}

const SQL = /^["'(\s]*(?:select|insert|update|delete|with|replace|call)\s|^<</i;

const TEXTS: ReadonlySet<string> = new Set(['string', 'chained_string', 'binary', 'heredoc_beginning']);

/** Methods to which a text alone is SQL. */
const RAW = /^(?:where|order|reorder|find_by_sql|group|having|joins|execute|exec_query|delete_all|update_all|pluck)$/;

/** What stands where a query has a value: behind an operator, or in quotes. */
function unquotedIn(text: Node): Node | undefined {
  const parts =
    text.type === 'chained_string' ? text.namedChildren.flatMap((one) => one.namedChildren) : text.namedChildren;
  if (text.type !== 'string' && text.type !== 'chained_string') return undefined;
  let before = '';
  for (const part of parts) {
    const value = part.type === 'interpolation' ? part.firstNamedChild : null;
    if (value !== null && BEFORE_VALUE.test(before) && !isSafe(value)) return value;
    before = part.text;
  }
  return undefined;
}

const BEFORE_VALUE = /(?:[\w"]\s*(?:=|<>|<|>|!=|<=|>=)\s*|\b(?:like|ilike|between|and)\s+|\bin\s*\(\s*)['"%]*$|'%?$/i;

function isSafe(value: Node): boolean {
  return (
    isConstant(value) ||
    /quote|sanitize|escape|table_name|column|class\.name|model_name|\.(?:lft|rgt)\b|connection|arel|to_sql|\.to_i\b|_ids?\b|\.id\b|\bids?\b|\bsql\b|_sql\b|field|\.map\b|\.join\b|date|Time\b|true|false/.test(
      value.text,
    )
  );
}
