import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'DELETE FROM a WHERE b BETWEEN 9 AND 1.5 AND c = 1;', covers: ['BETWEEN 9 AND 1.5'] }],
  clean: [
    'SELECT 1 FROM a WHERE b BETWEEN 5 AND 1 + c;',
    "SELECT 1 FROM a WHERE b BETWEEN 5 AND 5 AND c BETWEEN '9' AND '1';",
    'SELECT sum(x) OVER (ORDER BY y ROWS BETWEEN 5 PRECEDING AND 1 PRECEDING) FROM a;',
  ],
};
