import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { int x; ~A() { } }', covers: ['~A() { }'], fixed: 'class A { int x;  }' },
    'class A { ~A() { /* nothing */ } }',
  ],
  clean: ['class A { ~A() { Dispose(false); } }', 'class A { A() { } }'],
};
