import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { if (a) g(); else if (b) h(); else if (a) i(); else j(); } }', covers: ['(a)'] },
    'class A { void f(int x) { if (x == 1) { g(); } else if (x == 1) { h(); } } }',
  ],
  clean: [
    'class A { void f() { if (a) g(); else if (b) h(); } }',
    'class A { void f() { if (read() == 1) g(); else if (read() == 1) h(); } }',
    'class A { void f() { if (a) g(); if (a) h(); } }',
  ],
};
