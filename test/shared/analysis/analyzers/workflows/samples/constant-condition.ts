import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - if: ${{ false }}\n        run: x\n',
  ],
  clean: [
    'on: push\njobs:\n  a:\n    if: always()\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    if: ${{ inputs.x == false }}\n    runs-on: x\n',
  ],
};
