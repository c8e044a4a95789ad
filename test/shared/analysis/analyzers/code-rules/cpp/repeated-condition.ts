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
  ],
};
