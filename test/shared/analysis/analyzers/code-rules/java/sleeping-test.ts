import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test void f() { g(); Thread.sleep(10); } }', covers: ['Thread.sleep(10)'] },
    'class A { @Test void f() { try { SECONDS.sleep(1); } catch (E e) { throw e; } } }',
  ],
  clean: [
    'class A { void f() { Thread.sleep(10); } }',
    'class A { @Test void f() { while (!done) { Thread.sleep(10); } } }',
    'class A { @Test void f() { run(() -> { Thread.sleep(10); }); } }',
  ],
};
