import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['@a = @a', { code: 'def f; size = size; end', covers: ['size = size'] }],
  clean: ['@a = a', 'a = self.a', 'self.a = self.a'],
};
