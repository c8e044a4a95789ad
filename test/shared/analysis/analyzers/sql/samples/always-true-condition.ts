import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "DELETE FROM a WHERE b = 1 OR '1' = '1'", covers: ["OR '1' = '1'"] },
    { code: 'SELECT 1 FROM a WHERE (b = 1 OR true) AND c;', covers: ['OR true'] },
  ],
  clean: ['SELECT 1 FROM a WHERE 1 = 1 AND b = 2;', 'SELECT 1 FROM a WHERE b OR 1 = 2 OR c = 1;', "SELECT 'a' OR 1 = 1 + d FROM e"],
};
