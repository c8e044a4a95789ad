import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsNamed, receiverOf } from '../../go-syntax/calls';
import { isOwnText } from '../../go-syntax/is-own-text';
import { isPutTogether } from '../../go-syntax/is-put-together';
import { isTestCode } from '../../go-syntax/is-test-code';
import { localVariable } from '../../go-syntax/local-variable';
import { requestValueIn, valuesOf } from '../../go-syntax/request-value';
import { concatenated, constantText, stringLiteral } from '../../go-syntax/string-literal';
import { textPieces } from '../../go-syntax/text-pieces';

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
    const file = match.node('file');
    const found = STATEMENTS.flatMap(([names, position]) =>
      callsNamed(file, names).flatMap((call): Reported[] => {
        const statement = argumentsOf(call)[position];
        if (statement === undefined) return [];
        if (isPutTogether(statement) && hasValueInside(statement)) {
          return [{ at: statement, message: 'A value in this text can change what the statement does.' }];
        }
        return startsStatement(statement) ? fromRequest(statement) : [];
      }),
    );
    return [
      ...found,
      ...callsNamed(file, CLAUSES)
        .filter(isOfDatabase)
        .flatMap((call) => fromRequest(argumentsOf(call)[0])),
    ];
  },
};

/** Methods of query builders that take a part of a statement as a text. */
const CLAUSES = ['Where', 'Or', 'Not', 'Having', 'Order', 'Group', 'Joins', 'Select', 'OrderBy'];
const DATABASE = /(?:^|\.)(?:db|tx|conn|gorm|orm|session|engine|query|q)\b/i;

function isOfDatabase(call: Node): boolean {
  return DATABASE.test(receiverOf(call)?.text ?? '');
}

function fromRequest(statement: Node | undefined): Reported[] {
  const value = statement && requestValueIn(statement);
  if (statement === undefined || value === undefined) return [];
  return [{ at: statement, message: `\`${value.node.text}\` can change what the statement does.`, confidence: 'high' }];
}

/** Whether the text begins as statements do, or the variable that it is kept in once did. */
function startsStatement(statement: Node): boolean {
  const values = statement.type === 'identifier' ? valuesOf(statement) : [statement];
  return values.some((value) => {
    const [first] = textPieces(value);
    return typeof first === 'string' && START.test(first);
  });
}

const START = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|MERGE|WITH|CALL|EXEC)\s/i;

const SQL =
  /^[\s(]*(?:SELECT\s.*\sFROM\b|INSERT\s+INTO\s|UPDATE\s.*\sSET\b|DELETE\s+FROM\s|REPLACE\s+INTO\s|MERGE\s+INTO\s)/is;

/** Where a value stands, and not the name of a table, a list of placeholders or a condition made elsewhere. */
const BEFORE_VALUE = /(?:[=<>]|\bLIKE|\bLIMIT|\bOFFSET|\bORDER\s+BY|')\s*['"%]{0,3}$/i;
const VERB = /%[-+# 0]{0,5}[\d.]{0,9}[a-zA-Z]/;

function hasValueInside(statement: Node): boolean {
  const value = statement.type === 'identifier' ? localVariable(statement.text, statement)?.value : statement;
  if (value === undefined) return false;
  const parts = partsOf(value);
  if (!SQL.test(parts.map(({ text }) => text ?? '').join(''))) return false;
  return parts.some(
    ({ text, value: one }, index) =>
      text === undefined && BEFORE_VALUE.test(parts[index - 1]?.text ?? '') && !isOwnText(one),
  );
}

/** A piece of a statement: a text, or the value that is put in there. */
interface Part {
  readonly text: string | undefined;
  readonly value: Node | undefined;
}

function partsOf(statement: Node): Part[] {
  const [format, ...values] = statement.type === 'call_expression' ? argumentsOf(statement) : [];
  if (format === undefined) return concatenated(statement).map((value) => ({ text: stringLiteral(value), value }));
  return (constantText(format) ?? '')
    .split(VERB)
    .flatMap((text, index): Part[] => [
      { text, value: undefined },
      { text: undefined, value: values[index] },
    ])
    .slice(0, -1);
}
