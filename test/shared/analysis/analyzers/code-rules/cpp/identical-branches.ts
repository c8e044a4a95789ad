import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { n = a ? b : b; }', covers: ['a ? b : b'] },
    'void f(void) { if (a) { g(1); } else { g(1); } }',
    { path: 'a.cpp', code: 'void f(void) { if (a) g(1); else g(1); }' },
  ],
  clean: [
    'void f(void) { n = a ? b : c; }',
    'void f(void) { if (a) { g(1); } else { g(2); } }',
    'void f(void) { if (a) { g(1); } else if (b) { g(2); } else { g(2); } }',
    'void f(void) { if (a) { } else { } }',
  ],
};
