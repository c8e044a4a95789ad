import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var d = new Rfc2898DeriveBytes(password, salt); } }',
      covers: ['new Rfc2898DeriveBytes(password, salt)'],
    },
    'class A { void F() { var d = new Rfc2898DeriveBytes(password, salt, 1_000, H); } }',
    'class A { void F() { Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations: 500, hashAlgorithm: h, outputLength: 3); } }',
  ],
  clean: [
    'class A { void F() { var d = new Rfc2898DeriveBytes(password, salt, 100000); } }',
    'class A { void F() { var d = new Rfc2898DeriveBytes(password, salt, rounds); } }',
    'class A { void F() { var d = new DeriveBytes(password, salt); } }',
  ],
};
