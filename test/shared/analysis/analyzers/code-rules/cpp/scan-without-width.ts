import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { scanf("%s", name); }', covers: ['"%s"'] },
    'void f(void) { fscanf(in, "%d %[a-z]", &n, name); }',
    { path: 'a.cpp', code: 'void f(void) { scanf("%s", name); }' },
  ],
  clean: [
    'void f(void) { scanf("%63s", name); }',
    'void f(void) { scanf("%d %%s", &n); }',
    'void f(void) { sscanf(text, "%s", name); }',
    'void f(void) { scanf(format, name); }',
  ],
};
