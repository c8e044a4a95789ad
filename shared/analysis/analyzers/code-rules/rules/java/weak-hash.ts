import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { argumentsOf } from '../../java-syntax/calls';
import { stringValue } from '../../java-syntax/literals';
import { WEAK_DIGEST } from '../../java-syntax/weak-algorithms';

export const weakHash: CodeRule = {
  id: 'java/weak-hash',
  languages: ['java'],
  grade: { cwe: [328], severity: 5.3, confidence: 'medium' },
  description: 'A digest is made with MD5 or SHA-1, for which two texts with the same digest can be found.',
  help: 'Use SHA-256 or better for signatures and checks of integrity, and a slow function such as Argon2, bcrypt or PBKDF2 for passwords. Where a foreign format asks for the old digest and nobody gains by forging it, suppress the finding and say so.',
  bad: 'class Shop { byte[] seal(byte[] bill) { return MessageDigest.getInstance("MD5").digest(bill); } }',
  good: 'class Shop { byte[] seal(byte[] bill) { return MessageDigest.getInstance("SHA-256").digest(bill); } }',
  query: `
    ((method_invocation object: (_) @type name: (identifier) @name arguments: (argument_list . (string_literal))) @call
      (#eq? @name "getInstance") (#match? @type "MessageDigest$"))
    ((method_invocation object: (identifier) @type name: (identifier) @name) @call
      (#eq? @type "DigestUtils") (#match? @name "^(?:md[25]|sha1?)(?:Hex|DigestAsHex|$)"))
    ((method_invocation object: (identifier) @type name: (identifier) @name) @call
      (#eq? @type "Hashing") (#any-of? @name "md5" "sha1"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const algorithm = stringValue(argumentsOf(call)[0]);
    const isNamed = match.node('name').text === 'getInstance';
    if (isNamed && (algorithm === undefined || !WEAK_DIGEST.test(algorithm))) return undefined;
    return {
      at: call,
      message: `${algorithm ?? match.node('name').text} is too weak: others can make a text with the same digest.`,
    };
  },
};
