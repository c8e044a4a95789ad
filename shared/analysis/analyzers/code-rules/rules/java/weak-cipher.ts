import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { stringValue } from '../../java-syntax/literals';
import { weaknessOfCipher } from '../../java-syntax/weak-algorithms';

export const weakCipher: CodeRule = {
  id: 'java/weak-cipher',
  languages: ['java'],
  grade: { cwe: [327], severity: 7.5, confidence: 'high' },
  description: 'Data is encrypted with a broken cipher or block by block.',
  help: 'DES, RC2, RC4 and Blowfish can be broken with today\'s means. ECB, which is what `Cipher.getInstance("AES")` gives, encrypts equal blocks to equal blocks and lets them be swapped. Use `AES/GCM/NoPadding` with a fresh nonce each time.',
  bad: 'class Shop { Cipher cipher() { return Cipher.getInstance("DES/CBC/PKCS5Padding"); } }',
  good: 'class Shop { Cipher cipher() { return Cipher.getInstance("AES/GCM/NoPadding"); } }',
  query: `((method_invocation object: (_) @type name: (identifier) @name arguments: (argument_list . (string_literal) @algorithm)) @call
    (#any-of? @name "getInstance") (#match? @type "^(?:javax\\\\.crypto\\\\.)?(?:Cipher|KeyGenerator|SecretKeyFactory)$"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const weakness = weaknessOfCipher(stringValue(match.node('algorithm')) ?? '');
    // A key of AES is the same for every mode.
    if (weakness === undefined || (weakness.startsWith('ECB') && !match.node('type').text.endsWith('Cipher'))) {
      return undefined;
    }
    return { at: match.node('call'), message: `This does not keep the data secret: ${weakness}.` };
  },
};
