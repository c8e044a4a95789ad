import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';

/** The password itself, and no token or policy about one. */
const PASSWORD = /(?:^|[\s.+({])_*(?:password|passwd|passphrase|pwd|\w{1,30}_password|\w{1,30}_pwd)(?:$|[\s)+},.])/;

export const weakPasswordHash: CodeRule = {
  id: 'python/weak-password-hash',
  languages: ['python'],
  grade: { cwe: [916], severity: 7.0, confidence: 'medium' },
  description: 'A password is hashed by a function that is made to be fast.',
  help: 'Whoever gets hold of the hashes tries billions of passwords a second. Use `hashlib.scrypt`, bcrypt or Argon2, which are slow on purpose and take a salt.',
  bad: `import hashlib


def store(password):
    return hashlib.sha256(password.encode()).hexdigest()`,
  good: `from argon2 import PasswordHasher


def store(password):
    return PasswordHasher().hash(password)`,
  query: `((call function: (attribute object: (identifier) @object attribute: (identifier) @name)) @call (#eq? @object "hashlib")
    (#any-of? @name "md5" "sha1" "sha224" "sha256" "sha384" "sha512" "sha3_256" "sha3_512" "blake2b"))`,
  check(match) {
    const [value] = argumentsOf(match.node('call'));
    if (value === undefined || !PASSWORD.test(value.text) || isNoProduct(match.file.path)) return undefined;
    // The format of others says how it is to be hashed.
    if (/htpasswd|ldap|ntlm/i.test(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'This hash of a password can be guessed fast.' };
  },
};
