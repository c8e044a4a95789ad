import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f(void) { memset(p, sizeof(*p), 0); }',
      covers: ['sizeof(*p), 0'],
      fixed: 'void f(void) { memset(p, 0, sizeof(*p)); }',
    },
    { path: 'a.cpp', code: 'void f(void) { std::memset(p, n, 0); }' },
  ],
  clean: [
    'void f(void) { memset(p, 0, n); }',
    'void f(void) { memset(p, 0, 0); }',
    'void f(void) { memset(p, 0xff, 10); }',
  ],
};
