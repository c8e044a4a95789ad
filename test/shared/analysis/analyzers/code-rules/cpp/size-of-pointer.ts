import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(struct a *p) { memset(p, 0, sizeof(p)); }', covers: ['sizeof(p)'] },
    'void f(void) { struct a *p = malloc(sizeof(p)); }',
    'void f(char b[10], char *s) { strncpy(b, s, sizeof(b)); }',
    { path: 'a.cpp', code: 'void f() { A *p = (A *)malloc(sizeof p); }' },
  ],
  clean: [
    'void f(struct a *p) { memset(p, 0, sizeof(*p)); }',
    'void f(void) { char b[9]; memset(b, 0, sizeof(b)); }',
    'void f(void) { struct a *p = malloc(sizeof(*p)); }',
    'void f(void) { struct a p; memset(p, 0, sizeof(p)); }',
    'void f(void) { struct a **p = malloc(sizeof(struct a)); }',
    'void f(struct a *p, char *q) { memcpy(&p, q, sizeof(p)); }',
  ],
};
