import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { inside } from '../../php-syntax/enclosing';
import { lastName, namesPassword } from '../../php-syntax/sensitive-name';
import { isTestPath } from '../../php-syntax/test-code';

export const weakPasswordHash: CodeRule = {
  id: 'php/weak-password-hash',
  languages: ['php'],
  grade: { cwe: [916], severity: 7.4, confidence: 'high' },
  description: 'A password is hashed with a function made to be fast.',
  help: 'Billions of guesses a second are possible against `md5`, `sha1` and `sha256`. Use `password_hash` and `password_verify`.',
  bad: '<?php $row->hash = md5($password);',
  good: '<?php $row->hash = password_hash($password, PASSWORD_DEFAULT);',
  query: callsOf('md5', 'sha1', 'hash', 'crc32'),
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    const text = calledFunction(call) === 'hash' ? values[1] : values[0];
    // A fingerprint that a session keeps is no stored password.
    if (text === undefined || isTestPath(match.file.path) || /session/i.test(call.parent?.text.slice(0, 200) ?? '')) {
      return undefined;
    }
    // Services that know leaked passwords are asked for the beginning of such a hash.
    if (/pwned/i.test(match.file.source.text)) return undefined;
    const named = [text, ...inside(text)].find((node) => namesPassword(lastName(node)));
    return named === undefined
      ? undefined
      : { at: call, message: `\`${named.text}\` can be guessed from this hash; use \`password_hash\`.` };
  },
};
