import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { for (int i = 0; i < n; i--) { } } }', covers: ['i--'] },
    'class A { void F() { for (var i = n; i >= 0; ++i) { } } }',
  ],
  clean: [
    'class A { void F() { for (int i = 0; i < n; i++) { } } }',
    'class A { void F() { for (int i = n; i > 0; i--) { } } }',
    'class A { void F() { for (int i = 0; i < n; i--) { i = Next(i); } } }',
    'class A { void F() { for (int i = 0; j < n; i--) { } } }',
  ],
};
