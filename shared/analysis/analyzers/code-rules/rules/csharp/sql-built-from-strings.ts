import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../csharp-syntax/called';
import { holdsNumber } from '../../csharp-syntax/holds-number';
import { requestValueIn, valuesOf } from '../../csharp-syntax/request-value';
import { initializerOf, unknownPartsOf } from '../../csharp-syntax/strings';
import { isTestPath } from '../../csharp-syntax/test-code';
import { textPieces } from '../../csharp-syntax/text-pieces';

/** A value comes next; names of tables and columns cannot be parameters. */
const VALUE_PLACE =
  /(?:[=<>]|\blike|\bin\s*\(|\bvalues\s*\(|,|\blimit|\bbetween)\s*[N'%]{0,3}(?:\{[^{}"]|"\s*\+\s*[^\s"])/i;
const SQL =
  /^[$@"\s]*(?:select|insert\s+into|update|delete\s+from|exec(?:ute)?|merge|drop|alter|create|truncate|with)\b/i;

export const sqlBuiltFromStrings: CodeRule = {
  id: 'csharp/sql-built-from-strings',
  languages: ['csharp'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'An SQL statement is put together from strings.',
  help: [
    'If any part comes from outside, it can end the statement and start another one: read everything, change everything.',
    'Use parameters (`@name`). In Entity Framework use `FromSqlInterpolated` or `FromSql`, which make parameters of the interpolation.',
  ].join('\n\n'),
  bad: `class Users {
  void Find(string name) {
    var command = new SqlCommand("SELECT * FROM users WHERE name = '" + name + "'", connection);
  }
}`,
  good: `class Users {
  void Find(string name) {
    var command = new SqlCommand("SELECT * FROM users WHERE name = @name", connection);
    command.Parameters.AddWithValue("@name", name);
  }
}`,
  query: `
    (object_creation_expression type: (identifier) @type arguments: (argument_list (argument)) 
      (#match? @type "^(Sql|MySql|Npgsql|Sqlite|SQLite|Oracle|OleDb|Odbc)(Command|DataAdapter)$")) @call
    (invocation_expression function: (member_access_expression name: [(identifier) @name (generic_name (identifier) @name)])
      arguments: (argument_list (argument))
      (#match? @name "^((ExecuteSql|FromSql|SqlQuery)(Raw|Command)(Async)?|Query(First|Single|Multiple)?(OrDefault)?(Async)?|Execute(Scalar|Reader)?(Async)?)$")) @call
    (assignment_expression left: (member_access_expression name: (identifier) @property) operator: "=" right: (_) @text
      (#eq? @property "CommandText"))`,
  check(match) {
    const call = match.find('call');
    const text = match.find('text') ?? (call && argumentsOf(call)[0]);
    if (text === undefined || isTestPath(match.file.path)) return undefined;
    const request = startsStatement(text) ? requestValueIn(text) : undefined;
    if (request !== undefined) {
      return {
        at: text,
        message: `\`${request.node.text}\` is put into this SQL; use parameters.`,
        confidence: 'high',
      };
    }
    if (unknownPartsOf(text).every((part) => holdsNumber(part))) return undefined;
    // Query and Execute may be anything else than Dapper.
    const value = text.type === 'identifier' ? initializerOf(text) : text;
    if (value === undefined || !SQL.test(value.text) || !VALUE_PLACE.test(value.text)) return undefined;
    return { at: text, message: 'This SQL is put together from strings; use parameters.' };
  },
};

/** Whether the text begins as statements do, or the variable that it is kept in once did. */
function startsStatement(text: Node): boolean {
  const values = text.type === 'identifier' ? valuesOf(text) : [text];
  return values.some((value) => {
    const [first] = textPieces(value);
    return typeof first === 'string' && START.test(first);
  });
}

const START = /^\s*(?:select|insert|update|delete|exec(?:ute)?|merge|drop|alter|create|truncate|with)\s/i;
