import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "crypto/rc4"; func f() { c, err := rc4.NewCipher(key) }',
      covers: ['rc4.NewCipher(key)'],
    },
    'package a; import "crypto/des"; func f() { des.NewTripleDESCipher(key) }',
  ],
  clean: [
    'package a; import "crypto/aes"; func f() { aes.NewCipher(key) }',
    'package a; import "x/des"; func f() { des.NewCipher(key) }',
  ],
};
