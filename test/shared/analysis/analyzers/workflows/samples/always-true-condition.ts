import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - if: |\n          ${{ github.ref == 1 }}\n        run: x\n', covers: ['|\n          ${{ github.ref == 1 }}\n'] },
    "on: push\njobs:\n  a:\n    if: \"!${{ github.event.x }}\"\n    runs-on: x\n",
  ],
  clean: [
    "on: push\njobs:\n  a:\n    if: ${{ github.ref == '}}' && true }}\n    runs-on: x\n",
    'on: push\njobs:\n  a:\n    if: |\n      github.ref == 1 &&\n      true\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    if: >-\n      ${{ a }}\n    runs-on: x\n',
  ],
};
