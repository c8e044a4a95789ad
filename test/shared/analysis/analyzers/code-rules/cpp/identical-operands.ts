import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { if (a->b == a->b) g(); }', covers: ['a->b == a->b'] },
    'void f(void) { n = a && a; }',
    'void f(void) { n = size - size; }',
  ],
  clean: [
    'void f(void) { if (x != x) g(); }',
    'void f(void) { n = g() - g(); }',
    'void f(void) { n = 1 | 1; }',
    'void f(void) { n = A_FLAG | A_FLAG; }',
    'void f(void) { n = a + a; }',
    'void f(void) { nan = zero / zero; }',
    { path: 'a.h', code: 'template <typename T> T f(A<T, T> a) { return a.b == a.b; }' },
    { path: 'tests/a.c', code: 'void f(void) { check(a->b == a->b); }' },
  ],
};
