import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'hosts:\n  - *.example.org\n', covers: ['*.example.org'] },
    'a: *b\nc: &b 1\n',
  ],
  clean: [
    'hosts:\n  - "*.example.org"\n',
    'a: &b 1\nc: *b\n',
  ],
};
