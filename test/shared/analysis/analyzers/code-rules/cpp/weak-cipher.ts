import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { x = EVP_des_ede3_cbc(); }', covers: ['EVP_des_ede3_cbc()'] },
    'void f(void) { x = EVP_aes_128_ecb(); }',
    { path: 'a.cpp', code: 'void f(void) { x = EVP_rc4(); }' },
  ],
  clean: [
    'void f(void) { x = EVP_aes_256_gcm(); }',
    'void f(void) { x = EVP_describe(); }',
    'void f(void) { x = des(); }',
    { code: 'void Curl_ntlm_resp(int *p) { DES_ecb_encrypt(p, p, 0, 1); }', path: 'ntlm.c' },
    'const EVP_CIPHER *aes_get_cipher(int n) { return EVP_aes_128_ecb(); }',
  ],
};
