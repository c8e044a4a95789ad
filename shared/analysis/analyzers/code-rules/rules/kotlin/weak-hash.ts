import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { stringValue } from '../../kotlin-syntax/strings';
import { ancestors } from '../../java-syntax/ancestors';
import { WEAK_DIGEST } from '../../java-syntax/weak-algorithms';

export const weakHash: CodeRule = {
  id: 'kotlin/weak-hash',
  languages: ['kotlin'],
  grade: { cwe: [328], severity: 5.3, confidence: 'medium' },
  description:
    'Something secret or signed is digested with MD5 or SHA-1, for which two texts with the same digest can be found.',
  help: 'Use SHA-256 or better for signatures and checks of integrity, and a slow function such as Argon2, bcrypt or PBKDF2 for passwords. A digest that only tells things apart, as a key or a checksum does, is not reported; nor is a function that does nothing but offer the digest.',
  bad: 'fun sign(bill: ByteArray) = MessageDigest.getInstance("MD5").digest(bill)',
  good: 'fun sign(bill: ByteArray) = MessageDigest.getInstance("SHA-256").digest(bill)',
  query: `((call_expression . (navigation_expression (_) @type (identifier) @name .) (value_arguments . (value_argument . (string_literal)))) @call
    (#eq? @name "getInstance") (#match? @type "MessageDigest$"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const algorithm = stringValue(argumentsOf(call)[0]);
    if (algorithm === undefined || !WEAK_DIGEST.test(algorithm) || !isForSecurity(call)) return undefined;
    return { at: call, message: `${algorithm} is too weak: others can make a text with the same digest.` };
  },
};

const SECRET =
  /passw|pwd|passphrase|secret|token|credential|signature|\bsign|signer|signed|hmac|login|session|certificate|integrity|licen[cs]e/i;

/** Whether the names of the function and the class around say that somebody gains by forging the digest. */
function isForSecurity(call: Node): boolean {
  for (const around of ancestors(call)) {
    if (/^(?:function|property)_declaration$/.test(around.type) && SECRET.test(around.text)) return true;
    if (!/^(?:class|object)_declaration$/.test(around.type)) continue;
    if (SECRET.test(around.childForFieldName('name')?.text ?? '')) return true;
  }
  return false;
}
