import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { encode(&h, &c, &EncodingKey::from_secret("shop".as_ref())); }', covers: ['"shop".as_ref()'] },
    'fn f() { let mac = HmacSha256::new_from_slice(b"shop key"); }',
  ],
  clean: [
    'fn f(secret: &str) { EncodingKey::from_secret(secret.as_bytes()); }',
    'fn f() { Hmac::<Sha256>::new_from_slice(&key); Name::new_from_slice(b"a"); }',
    '#[cfg(test)] mod tests { fn f() { EncodingKey::from_secret(b"a"); } }',
  ],
};
