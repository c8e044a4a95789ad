import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a ? b : b', { code: 'if a\n  b 1\nelse\n  b 1\nend', covers: ['if a'] }],
  clean: ['a ? b : c', 'if a\n  b 1\nelsif c\n  d\nelse\n  b 1\nend', 'if a\nelse\nend'],
};
