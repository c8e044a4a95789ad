import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: a/b@v1.2.3\n',
  ],
  clean: [
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n',
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: ./a\n      - run: a/b@v1\n',
  ],
};
