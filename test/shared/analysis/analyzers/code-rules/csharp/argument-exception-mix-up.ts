import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { throw new ArgumentNullException("Please choose one"); } }',
      covers: ['"Please choose one"'],
    },
    'class A { void F() { throw new ArgumentException("count", "The count is too small"); } }',
    'class A { void F() { throw new ArgumentException(nameof(count), "The count is too small"); } }',
    'class A { void F() { throw new ArgumentOutOfRangeException("It is too small", nameof(count)); } }',
  ],
  clean: [
    'class A { void F() { throw new ArgumentNullException(nameof(x)); } }',
    'class A { void F() { throw new ArgumentNullException("x"); } }',
    'class A { void F() { throw new ArgumentException("It is too small", nameof(x)); } }',
    'class A { void F() { throw new ArgumentNullException("It is missing", inner); } }',
    'class A { void F() { throw new ArgumentException("count", inner); } }',
    'class A { void F() { throw new ArgumentNullException(message: "It is missing", paramName: "x"); } }',
  ],
};
