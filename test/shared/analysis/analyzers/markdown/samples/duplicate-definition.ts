import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '[`a`]: b\n[`a`]: c\n', covers: ['[`a`]: c'] },
    { code: '[A]: b\n[a]: c\n', covers: ['[a]: c'] },
  ],
  clean: [
    '[a]: b\n[a]: b\n',
    '[`a`]: b\n[`c`]: d\n',
    '[^1]: a\n[^1]: b\n',
  ],
};
