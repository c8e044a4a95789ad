import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "math/rand"; func f() { password[i] = letters[rand.Intn(len(letters))] }',
      covers: ['rand.Intn(len(letters))'],
    },
    'package a; import "math/rand/v2"; func GenerateAPIKey() string { return hex(rand.Uint64()) }',
  ],
  clean: [
    'package a; import "crypto/rand"; func newToken() { rand.Int(rand.Reader, max) }',
    'package a; import "math/rand"; func shuffle() { i := rand.Intn(10) }',
    { code: 'package a; import "math/rand"; func newToken() { rand.Int() }', path: 'f_test.go' },
  ],
};
