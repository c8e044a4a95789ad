import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nUSER app\nRUN x\nUSER 0:0\nENTRYPOINT ["x"]\n', covers: ['USER 0:0'] },
  ],
  clean: [
    'FROM a:1\nUSER root\nRUN x\n',
    'FROM a:1 AS build\nUSER root\nCMD x\nFROM a:1\nUSER app\nCMD x\n',
    'FROM a:1\nUSER ${USER:-root}\nCMD x\n',
  ],
};
