import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var k = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("not-so-secret")); } }',
      covers: ['Encoding.UTF8.GetBytes("not-so-secret")'],
    },
    'class A { void F() { aes.IV = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }; } }',
    'class A { static readonly byte[] Key = { 1, 2, 3, 4, 5, 6, 7, 8 }; void F() { aes.Key = Key; } }',
  ],
  clean: [
    'class A { void F() { aes.Key = Convert.FromBase64String(settings["key"]); } }',
    'class A { void F() { aes.IV = new byte[16]; } }',
    'class A { void F() { item.Key = Encoding.UTF8.GetBytes("name"); } }',
    'class A { void F() { var k = new HMACSHA256(key); } }',
  ],
};
