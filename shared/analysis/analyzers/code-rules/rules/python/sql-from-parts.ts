import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, enclosing } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';
import { textPieces } from '../../python-syntax/text-pieces';

const METHODS = '"execute" "executemany" "executescript" "read_sql" "read_sql_query"';
const STATEMENT = /^\s*(?:select|insert\s+into|replace\s+into|update|delete\s+from|merge|with|call|exec(?:ute)?)\s/i;
const FUNCTIONS = new Set(['function_definition', 'lambda']);
/** What comes of them cannot end a text of SQL, or was looked at for that. */
const HARMLESS_CALL =
  /(?:^|[._])(?:int|float|len|bool|hex|hexdigest|isoformat|strftime|utcnow|now|today|uuid[14]|\w*(?:escape|quote)\w*)$/i;

export const sqlFromParts: CodeRule = {
  id: 'python/sql-from-parts',
  languages: ['python'],
  grade: { cwe: [89], severity: 8.6, confidence: 'medium' },
  description: 'A value is put between the quotes of an SQL statement.',
  help: 'A quote in the value ends the text and begins more SQL: read everything, change everything. Put a placeholder (`%s`, `?`, `:name`, as the driver has it) where the value goes, without quotes, and give the value beside the statement.',
  bad: `def find(cursor, name):
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    return cursor.fetchone()`,
  good: `def find(cursor, name):
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    return cursor.fetchone()`,
  query: `((call function: (attribute attribute: (identifier) @name)
    arguments: (argument_list . [(string) (concatenated_string) (binary_operator) (parenthesized_expression) (call) (identifier)])) @call
    (#any-of? @name ${METHODS}))`,
  check(match) {
    if (isNoProduct(match.file.path)) return undefined;
    const call = match.node('call');
    const [statement] = argumentsOf(call);
    if (statement === undefined) return undefined;
    const text = statement.type === 'identifier' ? onlyValueOf(statement) : statement;
    const value = text && quotedValueIn(text);
    return value && { at: statement, message: `\`${shortened(value.text)}\` is put between the quotes of this SQL.` };
  },
};

/** The first value that stands between quotes of a statement and is no constant. */
function quotedValueIn(text: Node): Node | undefined {
  let before = '';
  const pieces = textPieces(text);
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      before += piece;
      continue;
    }
    const next = pieces[index + 1];
    const isQuoted = /'%?$/.test(before) && typeof next === 'string' && /^%?'/.test(next);
    if (isQuoted && STATEMENT.test(before) && isInText(before) && !isHarmless(piece)) return piece;
    before += '0';
  }
  return undefined;
}

/** Whether what comes next is within a text of SQL: an odd number of quotes have come. */
function isInText(sql: string): boolean {
  return (sql.split("'").length - 1) % 2 === 1;
}

function isHarmless(value: Node): boolean {
  const { type, text } = value;
  if (type === 'string' || type === 'integer' || type === 'float' || /^(?:\w+\.)*[A-Z][A-Z0-9_]*$/.test(text)) {
    return true;
  }
  if (type === 'call') return HARMLESS_CALL.test(value.childForFieldName('function')?.text ?? '');
  if (type !== 'identifier') return false;
  const given = onlyValueOf(value);
  return given !== undefined && isHarmless(given);
}

/** What a name was given, where that is said once in its function and it is no parameter. */
function onlyValueOf(name: Node): Node | undefined {
  const around = enclosing(name, FUNCTIONS);
  const scope = around ?? name.tree.rootNode;
  const parameters = around?.childForFieldName('parameters');
  if (parameters?.descendantsOfType('identifier').some(({ text }) => text === name.text) === true) return undefined;
  const given = scope
    .descendantsOfType(['assignment', 'augmented_assignment', 'for_statement', 'for_in_clause', 'named_expression'])
    .filter((one) => {
      const target = one.childForFieldName('left') ?? one.childForFieldName('name');
      return (
        target?.text === name.text || target?.descendantsOfType('identifier').some(({ text }) => text === name.text)
      );
    });
  const [only, ...others] = given;
  if (only?.type !== 'assignment' || others.length > 0 || only.childForFieldName('left')?.type !== 'identifier') {
    return undefined;
  }
  return only.childForFieldName('right') ?? undefined;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
