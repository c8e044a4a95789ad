import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on:\n  pull_request:\n    paths-ignore: [a]\n    paths: [b]\njobs:\n  a:\n    runs-on: x\n', covers: ['paths-ignore'] },
  ],
  clean: [
    'on:\n  push:\n    branches: [a]\n    paths-ignore: [b]\njobs:\n  a:\n    runs-on: x\n',
    'on:\n  push:\n    branches: [a]\n  pull_request:\n    branches-ignore: [b]\njobs:\n  a:\n    runs-on: x\n',
  ],
};
