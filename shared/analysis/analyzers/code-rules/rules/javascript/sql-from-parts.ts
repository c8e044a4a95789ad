import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { leadingText, varyingParts } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

const STATEMENT = /^\s*(?:SELECT\s.{1,500}?\sFROM\b|INSERT\s+INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b)/is;
/** Names of tables and columns cannot be placeholders; what is escaped need not be one. */
const HARMLESS =
  /table|column|schema|fields?\b|placeholders?|slots|escape|quote|ident|\.join\(|where\b|order|limit|offset|index$|prefix/i;

export const sqlFromParts: CodeRule = {
  id: 'javascript/sql-from-parts',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [89], severity: 8.0, confidence: 'low' },
  description: 'An SQL statement is put together from values.',
  help: 'A value with a quote in it changes the statement. Use placeholders, and give the values apart from the text.',
  bad: "await db.query(`SELECT * FROM users WHERE name = '${name}'`);",
  good: "await db.query('SELECT * FROM users WHERE name = $1', [name]);",
  enabled: false,
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "query" "execute" "raw" "$queryRawUnsafe" "$executeRawUnsafe" "exec" "run" "all"))`,
  check(match) {
    const call = match.node('call');
    const [statement] = argumentsOf(call);
    if (!STATEMENT.test(leadingText(statement)) || isNoProduct(match.file.path)) return undefined;
    const parts = varyingParts(statement).filter(({ text }) => !HARMLESS.test(text));
    if (parts.length === 0) return undefined;
    return { at: call, message: 'A quote in one of these values changes the statement.' };
  },
};
