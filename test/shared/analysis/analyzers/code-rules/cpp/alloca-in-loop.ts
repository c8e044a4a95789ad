import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { while (a) { p = alloca(9); } }', covers: ['alloca(9)'] },
    { path: 'a.cpp', code: 'void f(void) { for (auto x : xs) { p = alloca(x); } }' },
  ],
  clean: [
    'void f(void) { p = alloca(9); }',
    'void f(void) { do { p = alloca(9); } while (0); }',
    'void f(void) { while (a) { p = malloc(9); } }',
    'void f(void) { while (a) { list[i] = alloca(9); } }',
  ],
};
