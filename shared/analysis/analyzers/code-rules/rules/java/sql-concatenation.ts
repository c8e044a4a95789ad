import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { declared } from '../../java-syntax/declared-type';
import { isConstant, unwrapped } from '../../java-syntax/expressions';
import { isTestPath } from '../../java-syntax/tests';

const SQL = /^"+\s*(?:select|insert|update|delete|merge|replace|call|from|with|create|drop|alter|truncate|exec)\b/i;
const METHODS =
  '"execute" "executeQuery" "executeUpdate" "executeLargeUpdate" "addBatch" "prepareStatement" "prepareCall" "createQuery" "createNativeQuery" "createSQLQuery" "query" "queryForObject" "queryForList" "queryForMap" "update" "batchUpdate"';

export const sqlConcatenation: CodeRule = {
  id: 'java/sql-concatenation',
  languages: ['java'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'A database command is put together from pieces of text that are not constant.',
  help: 'Whoever controls a piece controls the command. Put `?` or a named parameter where the value goes and set it on the statement; choose names of tables and columns from a fixed list.',
  bad: `class Shop {
  ResultSet find(Statement statement, String name) throws SQLException {
    return statement.executeQuery("select * from price where name = '" + name + "'");
  }
}`,
  good: `class Shop {
  ResultSet find(Connection connection, String name) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select * from price where name = ?");
    statement.setString(1, name);
    return statement.executeQuery();
  }
}`,
  enabled: false,
  query: `((method_invocation object: (_) name: (identifier) @name
    arguments: (argument_list . [(binary_expression) (method_invocation) (identifier)] @command)) (#any-of? @name ${METHODS}))`,
  check(match) {
    const command = match.node('command');
    const text = command.type === 'identifier' ? valueOf(command) : command;
    if (text === undefined || !isSqlOfParts(text) || isTestPath(match.file.path)) return undefined;
    return { at: command, message: 'This command is put together from text that may come from elsewhere.' };
  },
};

/** What a local variable was given where it was declared. */
function valueOf(name: Node): Node | undefined {
  const declaration = declared(name)?.declaration;
  if (declaration?.type !== 'local_variable_declaration') return undefined;
  const declarators = declaration.namedChildren.filter(({ type }) => type === 'variable_declarator');
  return (
    declarators.find((one) => one.childForFieldName('name')?.text === name.text)?.childForFieldName('value') ??
    undefined
  );
}

function isSqlOfParts(expression: Node): boolean {
  if (expression.type === 'method_invocation') return isSqlFormat(expression);
  if (expression.childForFieldName('operator')?.type !== '+' || isConstant(expression)) return false;
  return SQL.test(leftmost(expression).text.slice(0, 200));
}

function isSqlFormat(call: Node): boolean {
  const isFormat =
    call.childForFieldName('object')?.text === 'String' && call.childForFieldName('name')?.text === 'format';
  const [pattern, ...values] = call.childForFieldName('arguments')?.namedChildren ?? [];
  if (!isFormat || pattern === undefined || !/%(?:\d\$)?s/.test(pattern.text)) return false;
  return SQL.test(pattern.text.slice(0, 200)) && values.some((value) => !isConstant(value));
}

function leftmost(expression: Node): Node {
  let node = expression;
  for (let next: Node | null = node; next !== null; next = node.childForFieldName('left')) node = unwrapped(next);
  return node;
}
