import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'on: push\njobs:\n  a:\n    uses: o/r/workflows/x.yml@master\n  b:\n    runs-on: x\n    steps:\n      - uses: o/r/sub@HEAD\n',
      covers: ['o/r/workflows/x.yml@master', 'o/r/sub@HEAD'],
    },
  ],
  clean: [
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@main\n      - uses: ./local\n      - uses: docker://alpine:3\n',
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - uses: pypa/gh-action-pypi-publish@release/v1\n      - uses: a/b@v1\n',
  ],
};
