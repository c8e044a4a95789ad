import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { if (a) { g(1); } else { g(1); } } }', covers: ['{ g(1); }'] },
    'class A { int f() { return a ? b.c : b.c; } }',
  ],
  clean: [
    'class A { void f() { if (a) { g(1); } else { g(2); } } }',
    'class A { int f() { return a ? 1 : 2; } }',
    'class A { void f() { if (a) { } else { } } }',
    'class A { void f() { if (a) { h(); } else if (b) { g(1); } else { g(1); } } }',
  ],
};
