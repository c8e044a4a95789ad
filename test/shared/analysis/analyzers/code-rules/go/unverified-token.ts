import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "github.com/golang-jwt/jwt/v5"; func f() { t, _, err := p.ParseUnverified(s, c) }',
      covers: ['p.ParseUnverified(s, c)'],
    },
    {
      code: 'package a; import "github.com/golang-jwt/jwt/v5"; func f() { return jwt.UnsafeAllowNoneSignatureType }',
      covers: ['jwt.UnsafeAllowNoneSignatureType'],
    },
  ],
  clean: [
    'package a; import "github.com/golang-jwt/jwt/v5"; func f() { jwt.Parse(s, key) }',
    {
      code: 'package a; import "github.com/golang-jwt/jwt/v5"; func f() { p.ParseUnverified(s, c) }',
      path: 'f_test.go',
    },
  ],
};
