import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nENTRYPOINT a\nRUN x\nENTRYPOINT ["b"]\n', covers: ['ENTRYPOINT a'] },
  ],
  clean: [
    'FROM a:1\nCMD a\nFROM b:1\nCMD b\n',
    'FROM a:1\nENTRYPOINT ["a"]\nCMD ["b"]\n',
  ],
};
