import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a\n\n###Use it\n', covers: ['###Use it'], fixed: 'a\n\n### Use it\n' },
  ],
  clean: [
    '#hashtag\n#Tag\n#1\n',
    '```\n##Install\n```\n',
    '##\n\n## A\n',
  ],
};
