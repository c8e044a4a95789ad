import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f(s: String): String { s.trim(); return s }', covers: ['s.trim()'] },
    'fun f(xs: MutableList<Int>) { xs.sortedBy { it } }',
    'val f = { xs: List<Int> -> xs.plus(1); xs }',
  ],
  clean: [
    'fun f(s: String): String { val t = s.trim(); return t.uppercase() }',
    'fun f(s: String) = s.trim()',
    'val f = { s: String -> s.trim() }',
    'fun f(xs: MutableList<Int>) { xs.sort(); xs.add(1) }',
  ],
};
