import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { free(p); g(p->name); }', covers: ['p->name'] },
    'void f(void) { free(a->b); free(a->b); }',
    'void f(void) { free(p); n = 1; n = p[0]; }',
    { path: 'a.cpp', code: 'void f(void) { free(p); g(*p); }' },
  ],
  clean: [
    'void f(void) { g(p->name); free(p); }',
    'void f(void) { free(p); p = next(); g(p->name); }',
    'void f(void) { free(p); if (a) p = b; g(p->name); }',
    'void f(void) { free(p->name); g(p->size); }',
    'void f(void) { free(p); g(sizeof(*p)); }',
    'void f(void) { free(p); refill(&p); g(p->name); }',
    'void f(void) { free(a[i]); free(a[i]); }',
  ],
};
