import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '````\n```\na\n```\n', covers: ['````'] },
    'a\n\n~~~\nb\n```\n',
  ],
  clean: [
    '```a```\n',
    '````md\n```\na\n```\n````\n',
    '- a\n  ```\n  b\n  ```\n',
  ],
};
