import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "crypto/rsa"; func f() { rsa.GenerateKey(rand.Reader, 512) }', covers: ['512'] },
  ],
  clean: [
    'package a; import "crypto/rsa"; func f() { rsa.GenerateKey(rand.Reader, 4096); rsa.GenerateKey(rand.Reader, bits) }',
    { code: 'package a; import "crypto/rsa"; func f() { rsa.GenerateKey(rand.Reader, 1024) }', path: 'f_test.go' },
  ],
};
