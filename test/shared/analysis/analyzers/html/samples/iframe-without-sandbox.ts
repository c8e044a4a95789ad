import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<iframe width=1 src=//example.org></iframe>',
  ],
  clean: [
    '<iframe src="/a"></iframe>',
    '<iframe srcdoc="a"></iframe>',
  ],
};
