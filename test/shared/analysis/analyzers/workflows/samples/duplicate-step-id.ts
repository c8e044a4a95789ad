import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - id: A\n        run: x\n      - id: a\n        run: x\n', covers: ['a'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - id: a\n        run: x\n  b:\n    runs-on: x\n    steps:\n      - id: a\n        run: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: x\n      - run: x\n',
  ],
};
