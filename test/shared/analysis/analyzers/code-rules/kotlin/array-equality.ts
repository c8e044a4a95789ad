import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fun f(a: Array<Int>) { if (a != arrayOf(1)) g() }',
      covers: ['a != arrayOf(1)'],
      fixed: 'fun f(a: Array<Int>) { if (!a.contentEquals(arrayOf(1))) g() }',
    },
    'fun f() { val a = intArrayOf(1); val b = intArrayOf(1); check(a == b) }',
  ],
  clean: [
    'fun f(a: Array<Int>?) = a == null',
    'fun f(a: List<Int>, b: List<Int>) = a == b',
    'fun f(a: IntArray, b: IntArray) = a === b || a.contentEquals(b)',
  ],
};
