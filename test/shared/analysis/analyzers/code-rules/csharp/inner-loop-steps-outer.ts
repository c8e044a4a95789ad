import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; i++) { G(i, j); } } } }',
      covers: ['i++'],
    },
  ],
  clean: [
    'class A { void F() { for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; j++) { } } } }',
    'class A { void F() { for (int i = 0; i < 9; n++) { i = Next(); } } }',
    'class A { void F() { for (int i = 0, j = 0; i < 9; i++, j++) { } } }',
    'class A { void F() { for (int i = 0; i < 9; n++) { i++; } } }',
  ],
};
