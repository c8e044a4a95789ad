import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const brokenCipher: CodeRule = {
  id: 'rust/broken-cipher',
  languages: ['rust'],
  grade: { cwe: [327], severity: 6.5, confidence: 'high' },
  description: 'Data is encrypted with DES, 3DES, RC4 or Blowfish, or block by block (ECB).',
  help: [
    'Their keys or blocks are too short, or equal blocks stay equal; all of them have been broken in practice.',
    'Use AES-GCM (`aes-gcm`) or `chacha20poly1305`.',
  ].join('\n\n'),
  bad: `fn cipher(key: &[u8]) -> Rc4<U16> {
    Rc4::<U16>::new_from_slice(key)
}`,
  good: `fn cipher(key: &[u8]) -> Aes256Gcm {
    Aes256Gcm::new_from_slice(key)
}`,
  query: `[(call_expression function: (scoped_identifier) @called) (scoped_identifier path: (identifier) name: (identifier)) @called]`,
  check(match) {
    const called = match.node('called');
    const isPart = called.parent?.type === 'scoped_identifier' || called.parent?.type === 'call_expression';
    if (
      !(BROKEN.test(called.text) || (!isPart && BROKEN_OPENSSL.test(called.text))) ||
      isTestCode(match.file, called)
    ) {
      return undefined;
    }
    return { at: called, message: 'This cipher is broken.' };
  },
};

const BROKEN =
  /^(?:\w+::)*(?:Des|TdesEde3|TdesEde2|TdesEee3|Rc4|Blowfish|Rc2)(?:::<[^<>]*>)?::new(?:_from_slice)?$|^(?:\w+::)*Cipher::(?:des_\w+|rc4|bf_\w+|aes_\d+_ecb)$/;
const BROKEN_OPENSSL = /^Cipher::(?:des_\w+|rc4|bf_\w+|aes_\d+_ecb)$/;
