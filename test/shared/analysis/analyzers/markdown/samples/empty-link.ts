import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '![a]() [](b.md)\n', covers: ['![a]()', '[](b.md)'] },
  ],
  clean: [
    '[`a`](b.md) ![](c.png) [![](c.png)](d.md)\n',
    '- [ ] (a)\n- [x]\n',
    '```\n[a]()\n```\n',
  ],
};
