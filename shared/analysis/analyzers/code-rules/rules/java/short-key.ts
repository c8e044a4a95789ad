import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { declaredType } from '../../java-syntax/declared-type';
import { integerValue } from '../../java-syntax/literals';

const SHORTEST_BITS = 2048;
/** Keys of elliptic curves are short by nature. */
const LONGEST_CURVE_BITS = 521;

export const shortKey: CodeRule = {
  id: 'java/short-key',
  languages: ['java'],
  grade: { cwe: [326], severity: 5.9, confidence: 'high' },
  description: 'A key pair is made that is short enough to be broken.',
  help: 'RSA, DSA and Diffie-Hellman keys of 1024 bits and fewer are within reach of attackers. Use 2048 bits at least, 3072 for what has to last, or an elliptic curve.',
  bad: 'class Shop { void make(KeyPairGenerator generator) { generator.initialize(1024); } }',
  good: 'class Shop { void make(KeyPairGenerator generator) { generator.initialize(3072); } }',
  query: `((method_invocation object: (identifier) @object name: (identifier) @name arguments: (argument_list . (decimal_integer_literal) @bits))
    (#eq? @name "initialize"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const bits = integerValue(match.node('bits'));
    if (bits === undefined || bits >= SHORTEST_BITS || declaredType(match.node('object')) !== 'KeyPairGenerator') {
      return undefined;
    }
    if (bits <= LONGEST_CURVE_BITS && bits !== 512) return undefined;
    return { at: match.node('bits'), message: `A key of ${bits} bits can be broken.` };
  },
};
