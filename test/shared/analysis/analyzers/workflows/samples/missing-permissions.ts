import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    permissions: {}\n  b:\n    runs-on: x\n', covers: ['b'] },
  ],
  clean: [
    'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    permissions:\n      contents: read\n',
  ],
};
