import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsNamed } from '../../go-syntax/calls';
import { isPutTogether } from '../../go-syntax/is-put-together';
import { isTestCode } from '../../go-syntax/is-test-code';
import { localVariable } from '../../go-syntax/local-variable';
import { concatenated, stringLiteral } from '../../go-syntax/string-literal';

/** Methods of `database/sql` and of what is built upon it, and where among the arguments the statement stands. */
const STATEMENTS: readonly (readonly [names: readonly string[], position: number])[] = [
  [['Query', 'QueryRow', 'Exec', 'Prepare', 'Queryx', 'QueryRowx', 'MustExec', 'Raw'], 0],
  [
    [
      'QueryContext',
      'QueryRowContext',
      'ExecContext',
      'PrepareContext',
      'QueryxContext',
      'Get',
      'Select',
      'Query',
      'QueryRow',
      'Exec',
    ],
    1,
  ],
];

export const sqlFromParts: CodeRule = {
  id: 'go/sql-from-parts',
  languages: ['go'],
  grade: { cwe: [89], severity: 8.1, confidence: 'medium' },
  description: 'An SQL statement is put together from texts and variables.',
  help: [
    'A quote in one of the values ends the text and starts SQL of its own.',
    'Write placeholders into the statement (`?` or `$1`) and hand the values over as arguments. Names of tables cannot be arguments: take them from a fixed list.',
  ].join('\n\n'),
  bad: `package shop

func find(db *sql.DB, name string) (*sql.Rows, error) {
	return db.Query("SELECT id FROM orders WHERE name = '" + name + "'")
}`,
  good: `package shop

func find(db *sql.DB, name string) (*sql.Rows, error) {
	return db.Query("SELECT id FROM orders WHERE name = ?", name)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return STATEMENTS.flatMap(([names, position]) =>
      callsNamed(match.node('file'), names).flatMap((call): Reported[] => {
        const statement = argumentsOf(call)[position];
        if (statement === undefined || !SQL.test(knownText(statement)) || !isPutTogether(statement)) return [];
        return [{ at: statement, message: 'A value in this text can change what the statement does.' }];
      }),
    );
  },
};

const SQL =
  /^[\s(]*(?:SELECT\s.*\sFROM\b|INSERT\s+INTO\s|UPDATE\s.*\sSET\b|DELETE\s+FROM\s|REPLACE\s+INTO\s|MERGE\s+INTO\s)/is;

/** All that is known of the statement. */
function knownText(statement: Node): string {
  const value = statement.type === 'identifier' ? localVariable(statement.text, statement)?.value : statement;
  const format = value?.type === 'call_expression' ? argumentsOf(value)[0] : value;
  const parts = format === undefined ? [] : concatenated(format);
  return parts.map((part) => stringLiteral(part) ?? '').join('');
}
