import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'A\n=\n\n### B\n', covers: ['### B'] },
  ],
  clean: [
    '## A\n\n### B\n\n# C\n',
    '# A\n\n```\n### B\n```\n',
  ],
};
