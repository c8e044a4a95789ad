import type { CodeRule } from '../../code-rule';
import { calledFunction } from '../../php-syntax/called-function';
import { isTestPath } from '../../php-syntax/test-code';

const DIGESTS = ['md5', 'sha1', 'hash', 'hash_hmac', 'crypt', 'md5_file', 'sha1_file'];

const LOOSE: ReadonlyMap<string, string> = new Map([
  ['==', '==='],
  ['!=', '!=='],
  ['<>', '!=='],
]);

export const looseDigestComparison: CodeRule = {
  id: 'php/loose-digest-comparison',
  languages: ['php'],
  grade: { cwe: [697], severity: 5.9, confidence: 'high' },
  description: 'A digest is compared with ==, which takes some different digests for equal.',
  help: [
    'Two texts such as `0e12…` and `0e34…` both look like the number 0 to `==`, so a digest of that form equals every other one.',
    'Compare digests with `hash_equals`, which also takes the same time for every input, and passwords with `password_verify`.',
  ].join('\n\n'),
  bad: '<?php if (md5($given) == $stored) { enter(); }',
  good: '<?php if (hash_equals($stored, hash("sha256", $given))) { enter(); }',
  query: '(binary_expression [left: (function_call_expression) right: (function_call_expression)] @call) @comparison',
  check(match) {
    const comparison = match.node('comparison');
    const operator = comparison.childForFieldName('operator');
    if (operator === null || !LOOSE.has(operator.text)) return undefined;
    if (!DIGESTS.includes(calledFunction(match.node('call')) ?? '') || isTestPath(match.file.path)) return undefined;
    const edits = [{ start: operator.startIndex, end: operator.endIndex, text: LOOSE.get(operator.text) ?? '' }];
    const message = 'Digests of the form 0e… are equal to `==`; compare with `hash_equals`.';
    return { at: comparison, message, fix: { description: 'Compare them as texts', edits } };
  },
};
