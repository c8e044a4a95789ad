import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          echo "::add-path::/x"\n          echo ::save-state name=a::b\n', covers: ['::add-path', '::save-state name='] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo "::warning::x" && echo "::group::y"\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      # echo "::set-output name=a::b"\n      - run: true\n',
  ],
};
