import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues, hasUnplacedArguments } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';

export const sessionCookieWithoutFlags: CodeRule = {
  id: 'php/session-cookie-without-flags',
  languages: ['php'],
  grade: { cwe: [1004, 614], severity: 4.3, confidence: 'medium' },
  description: 'A cookie that carries a session or a token can be read by scripts or sent without encryption.',
  help: 'Without `httponly` any injected script can read it, without `secure` it travels in plain text. Set both, and `samesite`.',
  bad: "<?php setcookie('session_id', $id);",
  good: "<?php setcookie('session_id', $id, ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']);",
  query: callsOf('setcookie', 'setrawcookie'),
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    const name = constantText(values[0]);
    if (name === undefined || !/sess|token|auth|remember|login|jwt/i.test(name) || hasUnplacedArguments(call)) {
      return undefined;
    }
    if (values.length < 2 || isRemoval(values) || (values[2] !== undefined && !isPlainTime(values[2]))) {
      return undefined;
    }
    const isProtected =
      values.length >= 7 &&
      !/^(?:false|0)$/i.test(values[5]?.text ?? '') &&
      !/^(?:false|0)$/i.test(values[6]?.text ?? '');
    return isProtected ? undefined : { at: call, message: 'This cookie lacks `secure` or `httponly`.' };
  },
};

/** An empty value or a time in the past deletes the cookie. */
function isRemoval([, value, expires]: Node[]): boolean {
  return (
    constantText(value) === '' || value?.type === 'null' || /^\s*(?:1$|-|.*time\(\)\s*-)/.test(expires?.text ?? '')
  );
}

/** A list of options is judged by whoever wrote it. */
function isPlainTime({ type }: Node): boolean {
  return type === 'integer' || type === 'binary_expression' || type === 'function_call_expression';
}
