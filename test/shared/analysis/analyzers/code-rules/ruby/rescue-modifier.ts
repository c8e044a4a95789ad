import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a rescue nil'],
  clean: ['begin; a; rescue KeyError; nil; end', 'a || b'],
};
