import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(int a) { double d = a / 2; } }', covers: ['a / 2'] },
    'class A { double f(List<String> xs, long n) { return (double) (xs.size() / n); } }',
    'class A { long f(int a, int b) { return Math.round(a / b); } }',
    'class A { float ratio = (1 / 3); }',
  ],
  clean: [
    'class A { void f(int a, double b) { double d = a / b; double e = a / 2.0; double g = (double) a / 2; } }',
    'class A { double f = 60 / 2; }',
    'class A { int f(int a) { int b = a / 2; return b; } }',
    'class A { void f() { double d = g() / h(); } }',
  ],
};
