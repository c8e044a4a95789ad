import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "crypto/hmac"; func f() { hmac.New(sha256.New, []byte("shop secret")) }',
      covers: ['[]byte("shop secret")'],
    },
    'package a; import "crypto/aes"; func f() { key := []byte("0123456789abcdef"); aes.NewCipher(key) }',
    'package a; func f() { token.SignedString([]byte(`shop`)) }',
  ],
  clean: [
    'package a; import "crypto/aes"; func f(key []byte) { aes.NewCipher(key); aes.NewCipher([]byte(os.Getenv("KEY"))) }',
    'package a; import "crypto/hmac"; func f() { hmac.New(sha256.New, key) }',
    {
      code: 'package a; import "crypto/aes"; func f() { aes.NewCipher([]byte("0123456789abcdef")) }',
      path: 'f_test.go',
    },
  ],
};
