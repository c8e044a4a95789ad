import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { literalText } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

const BROKEN = /^(?:des|rc2|rc4|bf|blowfish|idea|cast5?|seed)(?:-|$)|-ecb$/i;

export const brokenCipher: CodeRule = {
  id: 'javascript/broken-cipher',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [327], severity: 7.0, confidence: 'high' },
  description: 'Data is encrypted by a cipher that is broken, or in a mode that shows patterns.',
  help: 'DES, RC2, RC4 and Blowfish can be broken today; in ECB mode equal blocks stay equal; `createCipher` makes the key from a password without salt. Use `createCipheriv` with `aes-256-gcm` and a fresh random vector for each message.',
  bad: "const cipher = crypto.createCipheriv('aes-128-ecb', key, null);",
  good: "const cipher = crypto.createCipheriv('aes-256-gcm', key, randomBytes(12));",
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "createCipheriv" "createDecipheriv" "createCipher" "createDecipher"))`,
  check(match) {
    const call = match.node('call');
    const [algorithm] = argumentsOf(call);
    const name = literalText(algorithm) ?? '';
    const isOld = match.node('name').text.endsWith('Cipher') || match.node('name').text.endsWith('Decipher');
    if (isOld && /\bCryptoJS\b|\bforge\b/.test(match.file.source.text)) return undefined;
    // The protocol knows no other.
    if (/ntlm/i.test(match.file.path)) return undefined;
    if (!(isOld ? name !== '' : BROKEN.test(name)) || isNoProduct(match.file.path)) return undefined;
    const message = isOld
      ? 'The key is made from a password without salt.'
      : `The cipher ${name} does not keep secrets.`;
    return { at: call, message };
  },
};
