import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '[A]: b\n[a]: c\n', covers: ['[a]: c'] },
  ],
  clean: [
    '[a]: b\n[a]: b\n',
    '[^1]: a\n[^1]: b\n',
  ],
};
