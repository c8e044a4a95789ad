import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '[](b)\n\n```js\n{ref}\n```\n',
    { code: '![a]() [](b.md)\n', covers: ['![a]()', '[](b.md)'] },
  ],
  clean: [
    '[`a`](b.md) ![](c.png) [![](c.png)](d.md)\n',
    { path: 'book/SUMMARY.md', code: '# Summary\n\n- [To be written]()\n' },
    '- [ ] (a)\n- [x]\n',
    '```\n[a]()\n```\n',
    'See {ref}`a` and [](b).\n',
    '(a)=\n\n# A\n\nSee [](b).\n',
    '```{note}\nSee [](b).\n```\n\n[](c)\n',
  ],
};
