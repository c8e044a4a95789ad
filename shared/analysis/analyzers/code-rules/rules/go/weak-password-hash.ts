import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { enclosingDeclaration } from '../../go-syntax/surroundings';

const WEAK: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['crypto/md5', ['New', 'Sum']],
  ['crypto/sha1', ['New', 'Sum']],
  ['crypto/sha256', ['Sum256', 'New']],
  ['crypto/sha512', ['Sum512', 'New']],
];

export const weakPasswordHash: CodeRule = {
  id: 'go/weak-password-hash',
  languages: ['go'],
  grade: { cwe: [916, 328], severity: 7, confidence: 'medium' },
  description: 'A password is hashed with a function that is made to be fast.',
  help: [
    'A graphics card tries billions of MD5 or SHA hashes a second, so a stolen table of passwords is soon read.',
    'Use `bcrypt`, `scrypt` or `argon2` of `golang.org/x/crypto`.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/md5"

func hashPassword(password string) [16]byte {
	return md5.Sum([]byte(password))
}`,
  good: `package shop

import "golang.org/x/crypto/bcrypt"

func hashPassword(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = WEAK.flatMap(([path, names]) => callsTo(match.node('file'), path, names));
    return calls
      .filter((call) => isAboutPasswords(call))
      .map((call) => ({
        at: call,
        message: `${call.childForFieldName('function')?.text ?? ''} is too fast for passwords: guesses are cheap.`,
      }));
  },
};

const PASSWORD = /passw(?:or)?d|passphrase/i;

function isAboutPasswords(call: Node): boolean {
  const names = argumentsOf(call).flatMap((argument) => argument.descendantsOfType(['identifier', 'field_identifier']));
  if (names.some(({ text }) => PASSWORD.test(text))) return true;
  const declaration = enclosingDeclaration(call);
  return (
    calledName(call) === 'New' &&
    PASSWORD.test(declaration?.childForFieldName('name')?.text ?? '') &&
    !isPartOfOther(call)
  );
}

/** `hmac.New(sha256.New, …)` and `pbkdf2.Key(…, sha256.New)` name the function without calling it; a call inside a call is no hash of a password either. */
function isPartOfOther(call: Node): boolean {
  return call.parent?.type === 'argument_list';
}
