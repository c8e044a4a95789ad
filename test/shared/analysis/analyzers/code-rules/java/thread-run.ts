import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { Thread t = new Thread(g); t.run(); } }',
      covers: ['t.run()'],
      fixed: 'class A { void f() { Thread t = new Thread(g); t.start(); } }',
    },
    'class A { void f() { new Thread(() -> g()).run(); } }',
  ],
  clean: [
    'class A { void f(Thread t) { t.start(); } }',
    'class A { void f(Runnable r) { r.run(); } }',
    'class A extends Thread { public void run() { super.run(); } }',
  ],
};
