import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'FROM a:1\nENTRYPOINT ["a"]\n',
  ],
  clean: [
    'FROM a:1\nHEALTHCHECK NONE\nCMD a\n',
    'FROM a:1\nRUN b\n',
  ],
};
