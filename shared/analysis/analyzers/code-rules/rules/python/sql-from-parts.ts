import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../python-syntax/calls';
import { onlyValueOf } from '../../python-syntax/only-value';
import { isNoProduct } from '../../python-syntax/test-code';
import { textPieces } from '../../python-syntax/text-pieces';
import type { TextPiece } from '../../text-pieces';

const METHODS = '"execute" "executemany" "executescript" "read_sql" "read_sql_query"';
const STATEMENT = /^\s*(?:select|insert\s+into|replace\s+into|update|delete\s+from|merge|with|call|exec(?:ute)?)\s/i;
/** How many names lead from one to the next. */
const MAX_NAMES = 5;
/** What comes of them cannot end a text of SQL, or was looked at for that. */
const HARMLESS_CALL =
  /^(?:int|float|len|bool|hex|hexdigest|isoformat|strftime|utcnow|now|today|uuid[14]|.*(?:escape|quote).*)$/i;

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
  const pieces = joined(textPieces(text));
  const [first] = pieces;
  if (typeof first !== 'string' || !STATEMENT.test(first)) return undefined;
  let quotes = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      quotes += piece.split("'").length - 1;
      continue;
    }
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    const isQuoted = quotes % 2 === 1 && endsInQuote(before) && beginsWithQuote(next);
    if (isQuoted && !isHarmless(piece)) return piece;
  }
  return undefined;
}

/** Texts that stand side by side are one. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const whole: TextPiece[] = [];
  let texts: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      continue;
    }
    whole.push(texts.join(''), piece);
    texts = [];
  }
  return [...whole, texts.join('')];
}

/** Also before a sign that stands for any text: `'%`, which a pattern writes `'%%`. */
function endsInQuote(piece: TextPiece | undefined): boolean {
  return typeof piece === 'string' && /'%{0,2}$/.test(piece.slice(-3));
}

function beginsWithQuote(piece: TextPiece | undefined): boolean {
  return typeof piece === 'string' && /^%{0,2}'/.test(piece);
}

function isHarmless(value: Node, names = 0): boolean {
  const { type, text } = value;
  if (type === 'string' || type === 'integer' || type === 'float') return true;
  if (/^(?:\w+\.)*[A-Z][A-Z0-9_]*$/.test(text)) return true;
  if (type === 'call') return HARMLESS_CALL.test(calledName(value) ?? '');
  // Names may stand for each other, in a circle, too.
  if (type !== 'identifier' || names >= MAX_NAMES) return false;
  const given = onlyValueOf(value);
  return given !== undefined && isHarmless(given, names + 1);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
