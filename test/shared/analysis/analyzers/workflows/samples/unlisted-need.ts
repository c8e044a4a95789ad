import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n  b:\n    needs: a\n    runs-on: x\n    steps:\n      - run: echo ${{ needs.a.outputs.x }} ${{ needs.c.outputs.x }}\n', covers: ['needs.c'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n  b:\n    needs: [a]\n    if: ${{ needs.A.result }}\n    runs-on: x\n',
    "on: push\njobs:\n  b:\n    if: contains(needs.*.result, 'needs.x')\n    runs-on: x\n",
  ],
};
