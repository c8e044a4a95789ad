import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a: [0755, 1]\n',
  ],
  clean: [
    'a: "0755"\n',
    'a: 0\nb: 0o755\nc: 0.5\n',
    'a: 08\n',
  ],
};
