import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { if (a); { g(); } }', covers: [';'], fixed: 'void f(void) { if (a) { g(); } }' },
    'void f(void) { for (i = 0; i < 9; i++); { g(); } }',
    { path: 'a.cpp', code: 'void f(void) { while (a); { g(); } }' },
    {
      code: 'void f(void) { while (g());\n{ int a = 1; h(a); } }',
      fixed: 'void f(void) { while (g());\n{ int a = 1; h(a); } }',
    },
  ],
  clean: [
    'void f(void) { if (a) { g(); } }',
    'void f(void) { while (*p++); }',
    'void f(void) { for (;;); g(); }',
    'void f(void) { if (a); else { g(); } }',
    'void f(void) { do { g(); } while (a); { h(); } }',
  ],
};
