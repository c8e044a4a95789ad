import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '# A `b`\n\n## A `b`\n', covers: ['## A `b`'] },
  ],
  clean: [
    '# A `b`\n\n# A `c`\n',
    '# A\n\na\n',
  ],
};
