import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'class A { void F() { if (x % 2 == 1) G(); } }', covers: ['x % 2 == 1'] }],
  clean: [
    'class A { void F() { if (x % 2 != 0) G(); } }',
    'class A { void F() { if (a.Length % 2 == 1) G(); } }',
    'class A { void F() { if (x % 3 == 1) G(); } }',
  ],
};
