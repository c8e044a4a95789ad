import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { if (a = 1) g(); }', covers: ['a = 1'] },
    "void f(void) { if (a = 'x') g(); }",
    'void f(void) { while (a = 0) g(); }',
    { path: 'a.cpp', code: 'void f(void) { if (a = true) g(); }' },
  ],
  clean: [
    'void f(void) { if (a == 1) g(); }',
    'void f(void) { if (a = b) g(); }',
    'void f(void) { if ((a = b)) g(); }',
    'void f(void) { if ((a = g()) != 0) g(); }',
    'void f(void) { while (p = p->next) g(); }',
    { path: 'a.cpp', code: 'void f() { if (int n = g()) h(n); }' },
    { code: "void f() { if (*a < ' ' && static_cast<signed char>(*a) >= 0) return; }", path: 'a.cpp' },
  ],
};
