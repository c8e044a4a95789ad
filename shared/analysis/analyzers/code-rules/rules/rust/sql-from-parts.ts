import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { formattedText } from '../../rust-syntax/formatted-text';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { givenValue, holdsOnlyFixedValues, requestValueIn } from '../../rust-syntax/request-value';

const SQL = /^[\s(]*(?:SELECT\s.*\sFROM\b|INSERT\s+INTO\s|UPDATE\s.*\sSET\b|DELETE\s+FROM\s|REPLACE\s+INTO\s)/is;
/** The same in what makes the text. */
const BEGINNING = /"[\s(]*(?:SELECT\s|INSERT\s+INTO\s|UPDATE\s|DELETE\s+FROM\s|REPLACE\s+INTO\s)/i;
/** Where a value stands, and not the name of a table, a list of placeholders or a condition made elsewhere. */
const VALUE_INSIDE = /(?:[=<>]|\bLIKE|\bLIMIT|\bOFFSET|\bORDER\s+BY|')\s?['"%]{0,3}\{(?!\{)/i;

export const sqlFromParts: CodeRule = {
  id: 'rust/sql-from-parts',
  languages: ['rust'],
  grade: { cwe: [89], severity: 8.1, confidence: 'medium' },
  description: 'An SQL statement is put together with `format!`.',
  help: [
    'A quote in one of the values ends the text and starts SQL of its own.',
    'Write placeholders into the statement (`?` or `$1`) and bind the values.',
  ].join('\n\n'),
  bad: `async fn find(pool: &PgPool, name: &str) -> Vec<PgRow> {
    sqlx::query(&format!("SELECT id FROM orders WHERE name = '{name}'")).fetch_all(pool).await
}`,
  good: `async fn find(pool: &PgPool, name: &str) -> Vec<PgRow> {
    sqlx::query("SELECT id FROM orders WHERE name = $1").bind(name).fetch_all(pool).await
}`,
  query: `([(call_expression function: (field_expression field: (field_identifier) @name))
    (call_expression function: (scoped_identifier name: (identifier) @name))
    (call_expression function: (generic_function function: (scoped_identifier name: (identifier) @name)))] @call
    (#any-of? @name "query" "query_as" "query_scalar" "query_one" "query_opt" "query_row" "query_map" "execute" "batch_execute" "execute_batch" "prepare" "sql_query" "simple_query" "query_first" "query_drop" "exec_drop"))`,
  check(match) {
    const call = match.node('call');
    const [statement] = argumentsOf(call);
    if (statement === undefined || isTestCode(match.file, statement)) return undefined;
    const value = BEGINNING.test(givenValue(statement).text) ? requestValueIn(statement, call.startIndex) : undefined;
    if (value !== undefined) {
      return { at: statement, message: `\`${value.text}\` becomes part of the statement.`, confidence: 'high' };
    }
    const text = formattedText(statement);
    if (text === undefined || !SQL.test(text) || !VALUE_INSIDE.test(text)) return undefined;
    if (holdsOnlyFixedValues(statement)) return undefined;
    return { at: statement, message: 'A value in this text can change what the statement does.' };
  },
};
