import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { p = realloc(p, n); }', covers: ['p = realloc(p, n)'] },
    'void f(void) { a->b = (char *)realloc(a->b, n); }',
    { path: 'a.cpp', code: 'void f(void) { p = static_cast<int *>(q); p = (int *)realloc(p, n); }' },
  ],
  clean: [
    'void f(void) { q = realloc(p, n); }',
    'void f(void) { p = xrealloc(p, n); }',
    'void f(void) { p = malloc(n); }',
    { path: 'test/a.c', code: 'void f(void) { p = realloc(p, n); }' },
  ],
};
