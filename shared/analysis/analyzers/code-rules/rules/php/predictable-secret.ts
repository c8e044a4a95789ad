import type { CodeRule } from '../../code-rule';
import { calledFunction } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { inside } from '../../php-syntax/enclosing';
import { lastName, namesSecret } from '../../php-syntax/sensitive-name';
import { isTestPath } from '../../php-syntax/test-code';

const GUESSABLE = [
  'rand',
  'mt_rand',
  'uniqid',
  'lcg_value',
  'microtime',
  'time',
  'str_shuffle',
  'array_rand',
  'shuffle',
];

export const predictableSecret: CodeRule = {
  id: 'php/predictable-secret',
  languages: ['php'],
  grade: { cwe: [338], severity: 6.8, confidence: 'medium' },
  description: 'A secret is made from numbers that can be guessed.',
  help: '`rand`, `mt_rand` and `uniqid` are made from the time or a small seed. Use `bin2hex(random_bytes(32))` or `random_int`.',
  bad: '<?php $token = md5(uniqid(mt_rand(), true));',
  good: '<?php $token = bin2hex(random_bytes(32));',
  query: `[
    (assignment_expression left: [(variable_name) (member_access_expression) (subscript_expression)] @name right: [(function_call_expression) (binary_expression)] @value)
    (array_element_initializer . (string) @key . [(function_call_expression) (binary_expression)] @value)
  ]`,
  check(match) {
    const value = match.node('value');
    const key = match.find('key');
    const name = key === undefined ? lastName(match.node('name')) : (constantText(key) ?? '');
    if (
      !namesSecret(name) ||
      /time|expir|date|count|length|created|updated|(?:_|^)at$/i.test(name) ||
      isTestPath(match.file.path)
    ) {
      return undefined;
    }
    const source = [value, ...inside(value)].find((node) => GUESSABLE.includes(calledFunction(node) ?? ''));
    if (source === undefined || /random_bytes|random_int|openssl_random|wp_generate/.test(value.text)) return undefined;
    const isOnlyTime = ['time', 'microtime'].includes(calledFunction(source) ?? '');
    if (isOnlyTime && source.id === value.id) return undefined;
    return {
      at: source,
      message: `\`${name}\` can be guessed, because this is not random enough; use \`random_bytes\`.`,
    };
  },
};
