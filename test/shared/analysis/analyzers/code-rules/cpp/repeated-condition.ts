import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { if (a == 1) g(); else if (b) h(); else if (a == 1) i(); }', covers: ['(a == 1)'] },
    { path: 'a.cpp', code: 'void f(void) { if (a) g(); else if (a) h(); }' },
  ],
  clean: [
    'void f(void) { if (a == 1) g(); else if (a == 2) h(); }',
    'void f(void) { if (next()) g(); else if (next()) h(); }',
    'void f(void) { if (a) g(); if (a) h(); }',
    'int f(void) { if (e != 2) a(); else if ((e = g()) == 0) b(); else if (e != 2) c(); return 0; }',
    'void f(void) { if (errno != 2) a(); else if (g(1)) b(); else if (errno != 2) c(); }',
  ],
};
