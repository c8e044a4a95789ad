import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'SELECT a, b, sum(c) FROM d GROUP BY 1, b HAVING sum(c) > 2 ORDER BY 1', covers: ['1'] }],
  clean: ['SELECT a FROM b GROUP BY a ORDER BY 1;', 'SELECT a FROM b GROUP BY a + 1, round(a, 2);'],
};
