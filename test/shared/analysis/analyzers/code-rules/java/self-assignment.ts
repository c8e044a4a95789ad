import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(int x) { x = x; } }', covers: ['x = x'] },
    'class A { int[] xs; void f(int i) { this.xs[i] = this.xs[i]; } }',
    'class A { int x; A(int y) { this.x = x; } }',
    'class A { B x; A(Object y) { if (y instanceof B z) { this.x = x; } } }',
  ],
  clean: [
    'class A { int x; A(int x) { this.x = x; } }',
    'class A { Object[] x; A(@N Object @N... x) { this.x = x; } }',
    'class A { B x; A(Object y) { if (y instanceof B x) { x.f(); this.x = x; } } }',
    'class A { int x; void f(B b) { b.x = x; this.x = b.x; } }',
    'class A { void f(int[] xs) { xs[g()] = xs[g()]; } }',
    'class A { int x; Runnable f(int x) { return new Runnable() { int y; public void run() { y = x; } }; } }',
    'class A { int x; void f(Object o) { if (o instanceof Point(int x)) { g(x); } for (int x : xs) { this.x = x; } } }',
  ],
};
