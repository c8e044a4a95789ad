import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os\n      + 1 }}\n', covers: ['+'] },
    { code: 'on: push\njobs:\n  a:\n    if: contain(github.ref, 1)\n    runs-on: x\n', covers: ['c'] },
    { code: 'on: push\njobs:\n  a:\n    if: (a && b\n    runs-on: x\n', covers: ['b'] },
    { code: 'on: push\njobs:\n  a:\n    runs-on: ${{ }}\n', covers: ['${{ }}'] },
  ],
  clean: [
    "on: push\njobs:\n  a:\n    if: (!cancelled() && github.event.commits[0].x != 'a}}b') || needs.*.result == -1.5e3\n    runs-on: ${{ fromJSON('[\"a\"]')[0] }}\n",
    'on: push\njobs:\n  a:\n    runs-on: x\n    # if: ${{ broken\n',
    "on: push\njobs:\n  a:\n    if: 'github.ref == ''a'''\n    runs-on: x\n",
  ],
};
