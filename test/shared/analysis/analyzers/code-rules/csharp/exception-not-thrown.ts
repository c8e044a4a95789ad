import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { if (a) new ArgumentException("x"); } }',
      covers: ['new ArgumentException("x")'],
      fixed: 'class A { void F() { if (a) throw new ArgumentException("x"); } }',
    },
  ],
  clean: [
    'class A { void F() { throw new ArgumentException("x"); } }',
    'class A { void F() { var e = new ArgumentException("x"); } }',
    'class A { void F() { new Thread(Run); } }',
    { path: 'test/MyExceptionTests.cs', code: 'class A { void F() { new MyException(); } }' },
  ],
};
