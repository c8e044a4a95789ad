import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.event.inputs.x }}\n',
  ],
  clean: [
    'on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    if: ${{ inputs.x }}\n    steps:\n      - run: echo\n',
    "on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ inputs.x && 'a' || 'b' }}\n",
  ],
};
