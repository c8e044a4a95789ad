import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';
import { constantText } from '../../ruby-syntax/text';

const WEAK = /-ecb\b|^(?:des|rc2|rc4|bf|blowfish|cast5?|idea|seed)(?:\b|-)/i;

export const weakCipher: CodeRule = {
  id: 'ruby/weak-cipher',
  languages: ['ruby'],
  grade: { cwe: [327], severity: 6.5, confidence: 'high' },
  description: 'Data is encrypted in a way that can be broken.',
  help: 'DES, RC2, RC4 and Blowfish have small blocks or known attacks, and ECB shows which blocks are equal. Use `aes-256-gcm`, or `ActiveSupport::MessageEncryptor`.',
  bad: "cipher = OpenSSL::Cipher.new('des-cbc')",
  good: "cipher = OpenSSL::Cipher.new('aes-256-gcm')",
  query: callsOf('new', 'ecb', 'ECB'),
  check(match) {
    const className = receiverOf(match.node('call'))?.text ?? '';
    if (!className.startsWith('OpenSSL::Cipher') || isTestPath(match.file.path)) return undefined;
    const name = constantText(argumentsOf(match.node('call'))[0]);
    const isWeak =
      name === undefined
        ? className === 'OpenSSL::Cipher::DES'
        : WEAK.test(name) || (/AES/.test(className) && /^ecb$/i.test(name)) || /::(?:DES|RC4|RC2|BF)$/.test(className);
    return isWeak
      ? { at: match.node('call'), message: 'This cipher or mode is broken; use `aes-256-gcm`.' }
      : undefined;
  },
};
