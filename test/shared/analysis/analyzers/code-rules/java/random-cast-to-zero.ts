import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { int f() { return 1 + (int) Math.random() * 6; } }', covers: ['(int) Math.random()'] },
    'class A { long f(Random r) { return (long) r.nextDouble(); } }',
  ],
  clean: [
    'class A { int f() { return (int) (Math.random() * 6); } }',
    'class A { float f(Random r) { return (float) r.nextDouble(); } }',
    'class A { int f(Random r) { return (int) r.nextDouble(1, 9); } }',
  ],
};
