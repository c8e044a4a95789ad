import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { int f() { return Math.abs(random.nextInt()) % 3; } }', covers: ['Math.abs(random.nextInt())'] },
    'class A { int f(String s) { return Math.abs(s.hashCode()); } }',
  ],
  clean: [
    'class A { int f() { return Math.abs(random.nextInt(5)) + Math.abs(x); } }',
    'class A { int f() { return Math.floorMod(s.hashCode(), 3); } }',
  ],
};
