import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a == 0.1', 'b if 1.7 != c'],
  clean: ['a == 0.0', 'a > 0.1', 'a == 2', 'scale == 1.5', 'version == 1.1'],
};
