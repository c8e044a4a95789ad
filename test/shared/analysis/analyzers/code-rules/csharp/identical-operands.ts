import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (a.x == a.x) G(); } }', covers: ['a.x == a.x'] },
    'class A { void F() { var b = first && first; } }',
    'class A { void F() { var n = width - width; } }',
    'class A { void F() { if (a != null || a != null) G(); } }',
  ],
  clean: [
    'class A { void F() { if (a.x == b.x) G(); } }',
    'class A { void F() { if (x != x) G(); } }',
    'class A { void F() { var n = Next() - Next(); } }',
    'class A { void F() { var n = a + a; } }',
    'class A { void F() { var n = 1 << 1; var m = 1 - 1; } }',
    { path: 'src/Thing.Tests/A.cs', code: 'class A { void F() { Check(a.x == a.x); } }' },
    'class A { void F() { var b = i++ == i++; } }',
  ],
};
