import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - name: nothing\n', covers: ['name'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          x\n      - name: a\n        uses: a/b@v1\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps: []\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - _include: checkout\n',
  ],
};
