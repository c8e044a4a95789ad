import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          echo ${{ secrets.A }}\n', covers: ['${{ secrets.A }}'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo "${{ secrets.A }}" | docker login --password-stdin\n      - run: echo ${{ secrets.A }} > file\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo "::add-mask::${{ secrets.A }}"\n      - run: deploy ${{ secrets.A }}\n',
  ],
};
