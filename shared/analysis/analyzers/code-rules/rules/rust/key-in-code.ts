import type { CodeRule } from '../../code-rule';
import { argumentsOf, stringLiteral } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';

const KEYS =
  /^(?:\w+::)*(?:EncodingKey|DecodingKey)::from_secret$|^(?:\w+::)*(?:Hmac(?:::)?<\w+>|HmacSha\d+|Aes\d+(?:Gcm|CbcEnc|Ctr)?|ChaCha20Poly1305)::(?:new_from_slice|new_from_slices)$/;

export const keyInCode: CodeRule = {
  id: 'rust/key-in-code',
  languages: ['rust'],
  grade: { cwe: [321, 798], severity: 7.5, confidence: 'high' },
  description: 'A cryptographic key is written into the code.',
  help: [
    'Everybody who has the program or its source has the key, and it cannot be changed without a new release.',
    'Read the key from a secret store or from the environment.',
  ].join('\n\n'),
  bad: `fn key() -> EncodingKey {
    EncodingKey::from_secret(b"the secret of the shop")
}`,
  good: `fn key(secret: &[u8]) -> EncodingKey {
    EncodingKey::from_secret(secret)
}`,
  query: '(call_expression function: (scoped_identifier) @called) @call',
  check(match) {
    const call = match.node('call');
    const [key] = argumentsOf(call);
    if (!KEYS.test(match.node('called').text) || key === undefined || isTestCode(match.file, call)) return undefined;
    const called = key.type === 'call_expression' ? key.childForFieldName('function') : undefined;
    const written =
      called?.type === 'field_expression' && /^as_(?:ref|bytes)$/.test(called.childForFieldName('field')?.text ?? '')
        ? called.childForFieldName('value')
        : key;
    if (stringLiteral(written ?? key) === undefined) return undefined;
    return { at: key, message: 'Everybody who can read the code or the program knows this key.' };
  },
};
