import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a if !b == 1', '!a > 3'],
  clean: ['a != b', '!(a == b)', '!a == !b', '!!a == true'],
};
