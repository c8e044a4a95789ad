import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { String f(int[] xs) { return xs.toString(); } }', covers: ['xs.toString()'] },
    'class A { boolean f(String... names) { String[] other = g(); return other.equals(names); } }',
    'class A { int f() { byte data[] = g(); return data.hashCode(); } }',
  ],
  clean: [
    'class A { String f(int[] xs) { return java.util.Arrays.toString(xs); } }',
    'class A { int[] xs; String f(Object xs) { return xs.toString(); } }',
    'class A { boolean f(List<int[]> xs, Object o) { return xs.equals(o) || o.equals(xs); } }',
  ],
};
