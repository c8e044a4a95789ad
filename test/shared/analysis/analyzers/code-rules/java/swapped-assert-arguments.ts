import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { @Test void f() { assertEquals(g(), "a"); } }',
      covers: ['"a"'],
      fixed: 'class A { @Test void f() { assertEquals("a", g()); } }',
    },
    {
      code: 'class A { @Test void f() { assertEquals(expected, Names.USER); } }',
      fixed: 'class A { @Test void f() { assertEquals(expected, Names.USER); } }',
    },
  ],
  clean: [
    'import org.testng.Assert;\nclass A { @Test void f() { assertEquals(g(), "a"); } }',
    'class A { @Test void f() { assertEquals("a", g()); assertEquals(1, 1); } }',
    'class A { @Test void f() { assertEquals("message", g(), 3); } }',
  ],
};
