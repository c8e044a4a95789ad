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
    'int f(double *v) { /* is it a NaN? */ return *v != *v; }',
    { code: 'double f(V v) { return v % v; }', path: 'a.cpp' },
    'int isinf(double x) { return !isnan(x) && isnan(x - x); }',
    { code: 'void f() { if (n >= 3 && ((a < b && b >= c) || (a > b && b <= c))) { g(); } }', path: 'a.cpp' },
  ],
};
