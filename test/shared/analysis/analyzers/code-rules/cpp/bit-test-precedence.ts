import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { if (a & MASK == 0) g(); }', covers: ['a & MASK == 0'] },
    'void f(void) { if (!a & MASK) g(); }',
    { path: 'a.cpp', code: 'void f(void) { if (a | 2 != 3) g(); }' },
  ],
  clean: [
    'void f(void) { if ((a & MASK) == 0) g(); }',
    'void f(void) { if (a == 1 & b == 2) g(); }',
    'void f(void) { if (!(a & MASK)) g(); }',
    'void f(void) { if (!a & !b) g(); }',
    'void f(void) { if (!a & b) g(); }',
    {
      code: 'void f() { if (x) {\n#if A\n THROWS(a > b, "x", e&);\n THROWS(b > c, "x", json::e&);\n#else\n THROWS(a > b, "x", json::e&);\n THROWS(b > c, "x", json::e&);\n#endif\n } else { CHECK( (a > b) == (b < a) ); } }',
      path: 'a.cpp',
    },
  ],
};
