import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { if (a) { new IllegalStateException("a"); } } }',
      covers: ['new IllegalStateException("a")'],
      fixed: 'class A { void f() { if (a) { throw new IllegalStateException("a"); } } }',
    },
    'class A { void f() { new java.io.IOException(); g(); } }',
    {
      code: 'class A { void f() { if (a) { new IOException("a"); } } }',
      fixed: 'class A { void f() { if (a) { new IOException("a"); } } }',
    },
  ],
  clean: [
    'class A { void f() { throw new IllegalStateException("a"); } }',
    'class A { void f() { log(new IllegalStateException("a")); Exception e = new IOException(); } }',
    'class A { void f() { new ErrorDialog(); } }',
    'class A { Exception f(int a) { return switch (a) { case 1 -> new IOException(); default -> new TimeoutException(); }; } }',
    'class A { void f(int a) { throw switch (a) { case 1 -> new IOException(); default -> new TimeoutException(); }; } }',
  ],
};
