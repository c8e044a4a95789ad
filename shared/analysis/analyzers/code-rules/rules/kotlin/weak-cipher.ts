import type { CodeRule } from '../../code-rule';
import { enclosingFunction } from '../../kotlin-syntax/functions';
import { isTestPath } from '../../kotlin-syntax/tests';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { stringValue } from '../../kotlin-syntax/strings';
import { weaknessOfCipher } from '../../java-syntax/weak-algorithms';

export const weakCipher: CodeRule = {
  id: 'kotlin/weak-cipher',
  languages: ['kotlin'],
  grade: { cwe: [327], severity: 7.5, confidence: 'high' },
  description: 'Data is encrypted with a broken cipher or block by block.',
  help: 'DES, RC2, RC4 and Blowfish can be broken with today\'s means. ECB, which is what `Cipher.getInstance("AES")` gives, encrypts equal blocks to equal blocks and lets them be swapped. Use `AES/GCM/NoPadding` with a fresh nonce each time.',
  bad: 'fun cipher() = Cipher.getInstance("AES/ECB/PKCS5Padding")',
  good: 'fun cipher() = Cipher.getInstance("AES/GCM/NoPadding")',
  query: `((call_expression . (navigation_expression (_) @type (identifier) @name .) (value_arguments . (value_argument . (string_literal)))) @call
    (#eq? @name "getInstance") (#match? @type "^(?:javax\\\\.crypto\\\\.)?(?:Cipher|KeyGenerator|SecretKeyFactory)$"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const weakness = weaknessOfCipher(stringValue(argumentsOf(call)[0]) ?? '');
    // A key of AES is the same for every mode.
    if (weakness === undefined || (weakness.startsWith('ECB') && !match.node('type').text.endsWith('Cipher'))) {
      return undefined;
    }
    // Whoever calls a function that is named after the cipher has chosen it.
    const offered = /des|blow_?fish|rc[24]|arcfour|ecb/i.test(
      enclosingFunction(call)?.childForFieldName('name')?.text ?? '',
    );
    if (offered) return undefined;
    return { at: call, message: `This does not keep the data secret: ${weakness}.` };
  },
};
