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
    'int f(char *s, int n) { char *old = s; s = realloc(s, n); if (!s) { free(old); return 1; } return 0; }',
    'void f(char *s, int n) { s = realloc(s, n); if (s == NULL) { perror("realloc"); exit(1); } }',
    'void *g(void *p, int n) { p = realloc(p, n); if (!p) { memory_exhausted(); } return p; }',
    'void f(char *s, int n) { s = realloc(s, n); ASSERT(s != NULL); }',
  ],
};
