import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var x = a ? b : b; } }', covers: ['a ? b : b'] },
    'class A { void F() { if (a) { G(1); } else { G(1); } } }',
  ],
  clean: [
    'class A { void F() { var x = a ? b : c; } }',
    'class A { void F() { if (a) { G(1); } else { G(2); } } }',
    'class A { void F() { if (a) { } else { } } }',
    'class A { void F() { if (a) { G(1); } else if (b) { G(2); } else { G(2); } } }',
    'class A { void F() { if (a) { G(1); } } }',
  ],
};
