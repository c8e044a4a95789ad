import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (s == null && s.Length == 0) G(); } }', covers: ['s == null && s.Length == 0'] },
    'class A { void F() { if (a.b != null || a.b.Length > 0) G(); } }',
  ],
  clean: [
    'class A { void F() { if (s == null || s.Length == 0) G(); } }',
    'class A { void F() { if (s != null && s.Length > 0) G(); } }',
    'class A { void F() { if (s == null && t.Length == 0) G(); } }',
    'class A { void F() { if (s == null && !s.HasValue) G(); } }',
    'class A { void F() { if (s == null && s?.Length == 0) G(); } }',
  ],
};
