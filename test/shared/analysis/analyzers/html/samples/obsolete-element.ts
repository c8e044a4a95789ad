import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<FONT color=red>a</FONT><marquee>b</marquee>', covers: ['<FONT', '<marquee'] },
  ],
  clean: [
    '<p style="text-align: center">a</p>',
    '<svg><path d="M0"/></svg><pre>&lt;center&gt;</pre>',
  ],
};
