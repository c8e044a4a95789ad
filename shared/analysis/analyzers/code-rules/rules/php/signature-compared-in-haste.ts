import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../php-syntax/test-code';
import { judgeSignature, sidesOf, type ComparisonSyntax } from '../../signature-comparison';

/** `==` is another rule's: it is wrong in more than its time. */
const EQUAL = new Set(['===', '!==']);
const NO_TEXT = new Set(['null', 'boolean', 'integer']);

const SYNTAX: ComparisonSyntax = {
  scopes: new Set([
    'program',
    'function_definition',
    'method_declaration',
    'anonymous_function',
    'anonymous_function_creation_expression',
    'arrow_function',
  ]),
  holders: { assignment_expression: 'left' },
  isWrapper: (node) =>
    node.type === 'parenthesized_expression' ||
    (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '.'),
  comparisons: ['binary_expression'],
  comparedBy: (node) => sidesOf(node, EQUAL, NO_TEXT),
};

export const signatureComparedInHaste: CodeRule = {
  id: 'php/signature-compared-in-haste',
  languages: ['php'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared with an operator that stops at the first character that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `hash_equals`.',
  bad: `<?php
$expected = hash_hmac('sha256', $body, $key);
if ($signature === $expected) {
    accept($body);
}`,
  good: `<?php
$expected = hash_hmac('sha256', $body, $key);
if (hash_equals($expected, $signature)) {
    accept($body);
}`,
  query: `((function_call_expression function: (name) @name) @call (#eq? @name "hash_hmac"))`,
  check(match) {
    return isTestPath(match.file.path) ? undefined : judgeSignature(match.node('call'), SYNTAX);
  },
};
