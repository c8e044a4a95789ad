import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (a.ToLower() == b.ToLower()) G(); } }', covers: ['a.ToLower() == b.ToLower()'] },
    'class A { void F() { if (a.Name.ToUpperInvariant() != "X") G(); } }',
  ],
  clean: [
    'class A { void F() { if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) G(); } }',
    'class A { void F() { var x = db.Users.Where(user => user.Name.ToLower() == name); } }',
    'class A { void F() { if (a == b) G(); } }',
    { path: 'tests/A.cs', code: 'class A { void F() { if (a.ToLower() == b) G(); } }' },
  ],
};
