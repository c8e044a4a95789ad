import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(Long a, Long b) { if (a != b) g(); } }', covers: ['a != b'] },
    'class A { Integer a; Integer b; boolean f() { return a == b; } }',
  ],
  clean: [
    'class A { boolean f(Integer a, int b) { return a == b; } }',
    'class A { boolean f(long a, long b) { return a == b; } }',
    'class A { boolean f(Integer a) { return a == null; } }',
    'class A { boolean f(Integer a, Integer b) { return a == b || a.equals(b); } }',
  ],
};
