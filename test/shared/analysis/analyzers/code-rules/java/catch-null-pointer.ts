import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { try { g(); } catch (NullPointerException e) { h(); } } }',
      covers: ['NullPointerException e'],
    },
    'class A { void f() { try { g(); } catch (IOException | NullPointerException e) { h(); } } }',
  ],
  clean: [
    'class A { void f() { try { g(); } catch (IOException e) { h(); } } }',
    {
      code: 'class A { void f() { try { g(); } catch (NullPointerException e) { h(); } } }',
      path: 'src/test/java/ATest.java',
    },
    'class A { void f() { try { g(); } catch (NullPointerException e) { /* the peer may be gone */ } } }',
  ],
};
