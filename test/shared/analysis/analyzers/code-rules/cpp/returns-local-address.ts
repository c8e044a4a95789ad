import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'int *f(void) { int n = 3; return &n; }', covers: ['&n'] },
    'char *f(void) { char b[9]; fill(b); return b; }',
    { path: 'a.cpp', code: 'int *f() { int a[3]; return a; }' },
  ],
  clean: [
    'char *f(void) { static char b[9]; return b; }',
    'int *f(int *p) { return p; }',
    'char *f(char b[9]) { return b; }',
    'int f(void) { int n = 3; return n; }',
    'struct a *f(struct b *p) { return &p->a; }',
    { path: 'a.cpp', code: 'std::string f() { char b[9]; fill(b); return b; }' },
    { path: 'a.cpp', code: 'int& f() { static int n; return n; }' },
    { path: 'a.cpp', code: 'pointer address(reference r) { return &r; }' },
  ],
};
