import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a ![ ](b.png)\n', covers: ['![ ](b.png)'] },
  ],
  clean: [
    '![a](b.png)\n',
    '[](a.md)\n',
  ],
};
