import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { if (x == double.NaN) G(); } }',
      covers: ['x == double.NaN'],
      fixed: 'class A { void F() { if (double.IsNaN(x)) G(); } }',
    },
    {
      code: 'class A { void F() { if (a.b != float.NaN) G(); } }',
      covers: ['a.b != float.NaN'],
      fixed: 'class A { void F() { if (!float.IsNaN(a.b)) G(); } }',
    },
  ],
  clean: [
    'class A { void F() { if (double.IsNaN(x)) G(); } }',
    'class A { void F() { if (x == Kind.NaN) G(); } }',
    'class A { void F() { x = double.NaN; } }',
  ],
};
