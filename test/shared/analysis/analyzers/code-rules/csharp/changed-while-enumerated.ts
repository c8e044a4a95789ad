import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F(List<int> xs) { foreach (var x in xs) { if (x > 1) xs.Remove(x); } } }',
      covers: ['xs.Remove(x)'],
    },
    'class A { void F() { var xs = new List<int>(); foreach (var x in xs) { xs.Add(x); } } }',
  ],
  clean: [
    'class A { void F(List<int> xs) { foreach (var x in xs.ToList()) { xs.Remove(x); } } }',
    'class A { void F(List<int> xs) { foreach (var x in xs) { if (x > 1) { xs.Remove(x); break; } } } }',
    'class A { void F(Dictionary<int, int> xs) { foreach (var x in xs) { xs.Remove(x.Key); } } }',
    'class A { void F(List<int> xs) { foreach (var x in xs) { ys.Add(x); } } }',
    'class A { void F(List<int> xs) { foreach (var x in xs) { later(() => xs.Remove(x)); } } }',
  ],
};
