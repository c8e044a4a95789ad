import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test public void f() { g.h(); } }', covers: ['f'] },
    'class A { @Test void f() { help(); } private void help() { b.run(); } }',
    'class A { @org.junit.jupiter.api.Test void f() { } }',
  ],
  clean: [
    'class A { @Test void f() { assertThat(g()).isTrue(); } }',
    'class A { @Test void f() { help(); } void help() { Assert.assertEquals(1, 2); } }',
    'class A { @Test(expected = IOException.class) public void f() { g.h(); } }',
    'class A extends Base { @Test void f() { inherited(); } }',
    'class A { @Test void doesNotThrow() { g.h(); } @Override public void f() { g.h(); } }',
    'class A { @Test void f() { try { g.h(); } catch (E e) { throw new AssertionError(e); } } }',
    'class A { @Test void f() { reader.beginArray(); reader.endArray(); } }',
    'class A { @Test void f() { /* only has to end */ g.h(); } }',
  ],
};
