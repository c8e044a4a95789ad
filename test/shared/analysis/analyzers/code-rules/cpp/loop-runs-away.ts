import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { for (int i = 0; i < 9; i--) g(); }', covers: ['i--'] },
    'void f(void) { for (i = 9; i >= 0; i++) g(); }',
    { path: 'a.cpp', code: 'void f(void) { for (int i = 0; i <= 9; --i) g(); }' },
  ],
  clean: [
    'void f(void) { for (int i = 0; i < 9; i++) g(); }',
    'void f(void) { for (i = 9; i > 0; i--) g(); }',
    'void f(void) { for (size_t i = n - 1; i < n; i--) g(); }',
    'void f(void) { for (i = 0; i < 9; i--) { i = next(i); } }',
  ],
};
