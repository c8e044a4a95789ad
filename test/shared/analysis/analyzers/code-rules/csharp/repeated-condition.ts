import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (a == 1) G(); else if (b) H(); else if (a == 1) I(); } }', covers: ['a == 1'] },
    'class A { void F() { if (s.Length > 3) { } else if (s.Length > 3) { } } }',
  ],
  clean: [
    'class A { void F() { if (a == 1) G(); else if (a == 2) H(); } }',
    'class A { void F() { if (Read()) G(); else if (Read()) H(); } }',
    'class A { void F() { if (a) G(); if (a) H(); } }',
  ],
};
