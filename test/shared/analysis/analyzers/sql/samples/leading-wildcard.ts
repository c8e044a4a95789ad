import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: "SELECT 1 FROM a WHERE b NOT ILIKE '%x'", covers: ["'%x'"] }],
  clean: ["SELECT 1 FROM a WHERE b LIKE 'x%';", "SELECT '%x' FROM a WHERE b LIKE c;"],
};
