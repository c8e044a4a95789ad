import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nENTRYPOINT ["x"]\n', covers: ['FROM a:1'] },
  ],
  clean: [
    'FROM a:1\nUSER app\nCMD x\n',
    'FROM a:1\nRUN make\n',
  ],
};
