import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a { top: 0 ! IMPORTANT; left: 0 }',
  ],
  clean: [
    'a { content: "!important" }',
    '/* a { top: 0 !important } */',
  ],
};
