import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN x\nWORKDIR src/app\n', covers: ['WORKDIR src/app'] },
  ],
  clean: [
    'FROM a:1\nWORKDIR .\n',
    'FROM a:1\nWORKDIR /a\nWORKDIR b\n',
    'FROM a:1\nWORKDIR $HOME/x\n',
    'FROM a:1\nWORKDIR C:\\\\app\nWORKDIR "/x"\n',
    'FROM a:1 AS base\nWORKDIR /x\nFROM base\nWORKDIR y\n',
  ],
};
