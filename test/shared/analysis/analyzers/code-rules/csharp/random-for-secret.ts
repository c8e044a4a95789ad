import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { string CreatePassword() { var r = new Random(); return r.Next() + ""; } }',
      covers: ['new Random()'],
    },
    'class A { void NewOtp() { int otp = Random.Shared.Next(); } }',
    'class A { string ResetToken() => Next(new Random(7)); }',
  ],
  clean: [
    'class A { string CreatePassword() => RandomNumberGenerator.GetHexString(9); }',
    'class A { void F() { var dice = new Random(); } }',
    'class A { Token NextToken() { var r = new Random(); return r; } }',
    'class A { void Shuffle() { Random.Shared.Next(); } }',
  ],
};
