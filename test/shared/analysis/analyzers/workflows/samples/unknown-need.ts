import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n  b:\n    needs: [a, c, b]\n    runs-on: x\n', covers: ['c', 'b'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n  b:\n    needs: [A]\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n',
  ],
};
