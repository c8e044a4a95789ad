import type { CodeRule } from '../../code-rule';
import { isNoProduct } from '../../javascript-syntax/test-code';
import { judgeSignature, sidesOf, type ComparisonSyntax } from '../../signature-comparison';

const EQUAL = new Set(['===', '!==', '==', '!=']);
/** Not another text, so there is nothing to be found out. */
const NO_TEXT = new Set(['undefined', 'null', 'true', 'false', 'number']);
const WRAPPERS = new Set(['parenthesized_expression', 'template_substitution', 'template_string']);

const SYNTAX: ComparisonSyntax = {
  scopes: new Set([
    'program',
    'arrow_function',
    'function_expression',
    'function_declaration',
    'generator_function_declaration',
    'method_definition',
  ]),
  holders: { variable_declarator: 'name' },
  isWrapper: (node) =>
    WRAPPERS.has(node.type) || (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+'),
  comparisons: ['binary_expression'],
  comparedBy: (node) => sidesOf(node, EQUAL, NO_TEXT),
};

export const signatureComparedInHaste: CodeRule = {
  id: 'javascript/signature-compared-in-haste',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared with an operator that stops at the first character that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `crypto.timingSafeEqual`, after the lengths.',
  bad: `const expected = crypto.createHmac('sha256', key).update(body).digest('hex');
if (signature === expected) accept(body);`,
  good: `const expected = crypto.createHmac('sha256', key).update(body).digest();
if (given.length === expected.length && crypto.timingSafeEqual(given, expected)) accept(body);`,
  query: `((call_expression function: (member_expression object: (_) @object property: (property_identifier) @name)) @call
    (#eq? @name "digest") (#match? @object "createHmac\\\\("))`,
  check(match) {
    return isNoProduct(match.file.path) ? undefined : judgeSignature(match.node('call'), SYNTAX);
  },
};
