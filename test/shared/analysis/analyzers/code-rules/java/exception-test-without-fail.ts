import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { @Test void f() { try { g(); } catch (IOException e) { assertNull(e.getCause()); } } }',
      covers: ['{ assertNull(e.getCause()); }'],
    },
    'class A { @Test void f() { try { g.h(1); } catch (final E e) { assertThat(e).hasMessage("a"); } } }',
  ],
  clean: [
    'class A { @Test void f() { try { g(); fail(); } catch (IOException e) { assertNull(e.getCause()); } } }',
    'class A { @Test void f() { try { g(); } catch (IOException e) { fail(e); } } }',
    'class A { void f() { try { g(); } catch (IOException e) { assertNull(e); } } }',
    'class A { @Test void f() { try { assertEquals(1, g()); } catch (IOException e) { assertNull(e); } } }',
    'class A { @Test void f() { try { g(); } catch (IOException e) { assertNull(e.getCause()); throw e; } } }',
    'class A { @Test void f() { try { g(); } catch (IOException e) { assertTrue(isOpen()); } } }',
  ],
};
