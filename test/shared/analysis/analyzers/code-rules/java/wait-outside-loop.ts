import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { synchronized (lock) { lock.wait(); } } }', covers: ['lock.wait()'] },
    'class A { void f() { while (true) { run(() -> { wait(); }); } } }',
  ],
  clean: [
    'class A { void f() { synchronized (lock) { while (!done) { lock.wait(); } } } }',
    'class A { void f() { do { wait(); } while (!done); } }',
    'class A { void f(Robot robot) { robot.wait(3, SECONDS); } }',
    { code: 'class A { void f() { wait(); } }', path: 'src/test/java/ATest.java' },
  ],
};
