import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    outputs:\n      o: ${{ steps.z.outputs.o }}\n    steps:\n      - run: echo ${{ steps.b.outputs.o }}\n      - id: b\n        run: x\n', covers: ['steps.z', 'steps.b'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    outputs:\n      o: ${{ steps.B.outputs.o }}\n    steps:\n      - id: b\n        run: x\n      - if: steps.b.outcome == \'steps.c\'\n        run: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.steps.x }} ${{ inputs.steps.y }}\n',
  ],
};
