import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { stringValue } from '../../kotlin-syntax/strings';
import { WEAK_DIGEST } from '../../java-syntax/weak-algorithms';

export const weakHash: CodeRule = {
  id: 'kotlin/weak-hash',
  languages: ['kotlin'],
  grade: { cwe: [328], severity: 5.3, confidence: 'medium' },
  description: 'A digest is made with MD5 or SHA-1, for which two texts with the same digest can be found.',
  help: 'Use SHA-256 or better for signatures and checks of integrity, and a slow function such as Argon2, bcrypt or PBKDF2 for passwords. Where a foreign format asks for the old digest and nobody gains by forging it, suppress the finding and say so.',
  bad: 'fun seal(bill: ByteArray) = MessageDigest.getInstance("MD5").digest(bill)',
  good: 'fun seal(bill: ByteArray) = MessageDigest.getInstance("SHA-256").digest(bill)',
  query: `((call_expression . (navigation_expression (_) @type (identifier) @name .) (value_arguments . (value_argument . (string_literal)))) @call
    (#eq? @name "getInstance") (#match? @type "MessageDigest$"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const algorithm = stringValue(argumentsOf(call)[0]);
    if (algorithm === undefined || !WEAK_DIGEST.test(algorithm)) return undefined;
    return { at: call, message: `${algorithm} is too weak: others can make a text with the same digest.` };
  },
};
