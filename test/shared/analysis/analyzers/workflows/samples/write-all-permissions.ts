import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    permissions: write-all\n    steps: []\n', covers: ['write-all'] },
  ],
  clean: [
    'on: push\npermissions: read-all\njobs:\n  a:\n    runs-on: x\n    permissions: { contents: write }\n',
    'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n',
  ],
};
