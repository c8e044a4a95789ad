import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test void f() { assertEquals(a.b, a.b); } }', covers: ['assertEquals(a.b, a.b)'] },
    'class A { @Test void f() { g(); Assert.assertTrue(true); } }',
  ],
  clean: [
    'class A { @Test void f() { assertEquals(1, a); assertTrue(b); } }',
    'class A { @Test void f() { assertEquals(next(), next()); } }',
    'class A { @Test void testEquals() { assertEquals(a, a); } }',
    'class A { @Test void f() { assertEquals(a, a); assertNotEquals(a, b); } }',
    'class A { @Test void f() { try { g(); } catch (E e) { assertTrue(true); } } }',
    'class A { @Test void f() { switch (x) { case 1: assertTrue(true); } } }',
  ],
};
