import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a:\n  b: 1\n\tc: 2\n',
  ],
  clean: [
    'a: |\n  all:\n  \tmake\n',
    'a: 1\t# comment\n',
  ],
};
