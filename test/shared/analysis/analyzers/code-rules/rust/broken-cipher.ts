import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { encrypt(Cipher::aes_128_ecb(), key, None, data); }', covers: ['Cipher::aes_128_ecb'] },
    'fn f() { let c = des::TdesEde3::new(key); }',
  ],
  clean: [
    'fn f() { let c = Aes256Gcm::new(key); }',
    'fn f() { encrypt(Cipher::aes_256_gcm(), key, iv, data); }',
    'fn f() { Description::new(x); Des::name(); }',
  ],
};
