import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { boolean f(int a) { return a == a; } }', covers: ['a == a'] },
    'class A { boolean f(A other) { return other.x == other.x; } }',
    'class A { boolean f(String s, boolean b) { return s.equals(s) ; } }',
    'class A { boolean f(boolean b) { return b && b; } }',
  ],
  clean: [
    'class A { boolean f(double a) { return a != a; } }',
    'class A { boolean f(A other) { return x == other.x && next() == next(); } }',
    { code: 'class ATest { void f(A a) { assertTrue(a.equals(a)); } }', path: 'src/test/java/ATest.java' },
    'class A { int f(int a) { return a * a + (a << a); } }',
  ],
};
