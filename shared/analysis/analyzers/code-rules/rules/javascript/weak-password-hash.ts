import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { isNoProduct } from '../../javascript-syntax/test-code';

/** The password itself, and no token or policy about one. */
const PASSWORD = /(?:^|[\s.+({$])(?:\w{0,60}[pP]ass(?:word|wd|phrase)|_{0,3}pwd)(?:$|[\s)+},.])/;

const SLOW_BEHIND = /\bbcrypt|\bscrypt|\bargon2|\bpbkdf2|exec\(['"]hash['"]/i;

export const weakPasswordHash: CodeRule = {
  id: 'javascript/weak-password-hash',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [916], severity: 7.0, confidence: 'medium' },
  description: 'A password is hashed by a function that is made to be fast.',
  help: 'Whoever gets hold of the hashes tries billions of passwords a second. Use `crypto.scrypt`, bcrypt or Argon2, which are slow on purpose and take a salt.',
  bad: "const stored = crypto.createHash('sha256').update(password).digest('hex');",
  good: 'const stored = crypto.scryptSync(password, salt, 64);',
  query: `((call_expression function: (member_expression
      object: (call_expression function: [(identifier) @made (member_expression property: (property_identifier) @made)])
      property: (property_identifier) @update)) @call (#eq? @made "createHash") (#eq? @update "update"))`,
  check(match) {
    const [value] = argumentsOf(match.node('call'));
    // What is long is shortened before it goes into a slow hash, which reads 72 characters only.
    if (SLOW_BEHIND.test(match.file.source.text)) return undefined;
    if (value === undefined || !PASSWORD.test(value.text) || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'This hash of a password can be guessed fast.' };
  },
};
