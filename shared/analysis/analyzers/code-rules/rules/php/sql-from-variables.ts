import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledFunction, calledMethod } from '../../php-syntax/called-function';
import { isQueryText, piecesOf, unsafePieceOf } from '../../php-syntax/query-text';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

const QUERY_FUNCTIONS = [
  'mysqli_query',
  'mysql_query',
  'pg_query',
  'mysqli_real_query',
  'mysqli_multi_query',
  'sqlite_query',
  'mssql_query',
  'sqlsrv_query',
  'odbc_exec',
  'oci_parse',
  'db2_exec',
];
const QUERY_METHODS =
  /^(?:query|exec|execute|prepare|rawQuery|executeQuery|executeStatement|fetch(?:All|One|Assoc|Array|Row|Column)\w*|get_(?:results|row|var|col)|statement|raw|select(?:One|Raw)?|whereRaw|unprepared)$/i;

export const sqlFromVariables: CodeRule = {
  id: 'php/sql-from-variables',
  languages: ['php'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'A value is joined into the text of an SQL query.',
  help: 'A quote in the value ends the text there, and the rest of it is run as SQL. Write `?` or `:name` in the query and pass the value when it is executed.',
  bad: `<?php $pdo->query("SELECT * FROM users WHERE name = '$name'");`,
  good: '<?php $pdo->prepare("SELECT * FROM users WHERE name = ?")->execute([$name]);',
  query: `[
    (arguments (argument [(encapsed_string) (binary_expression) (heredoc)] @text))
    (assignment_expression left: (variable_name) right: [(encapsed_string) (binary_expression) (heredoc)] @text)
  ]`,
  check(match) {
    const text = match.node('text');
    if (!isQueryText(text) || isTestPath(match.file.path)) return undefined;
    const request = piecesOf(text).find((piece) => requestValueIn(piece) !== undefined);
    const value = request ?? unsafePieceOf(text);
    if (value === undefined || (request === undefined && !isRun(text))) return undefined;
    return {
      at: text,
      message: `\`${value.text.slice(0, 60)}\` is joined into the query; pass it as a parameter.`,
      ...(request ? { confidence: 'high' } : {}),
    };
  },
};

/** Handed to a function that runs queries, now or by the name of a variable that is called after what it is. */
function isRun(text: Node): boolean {
  const { parent } = text;
  if (parent?.type === 'assignment_expression') {
    return /^\$(?:\w*(?:sql|query)\w*)$/i.test(parent.childForFieldName('left')?.text ?? '');
  }
  const call = parent?.parent?.parent ?? null;
  return QUERY_FUNCTIONS.includes(calledFunction(call) ?? '') || QUERY_METHODS.test(calledMethod(call) ?? '');
}
