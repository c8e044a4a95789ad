import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            log("${{ github.head_ref }}")\n',
      covers: ['${{ github.head_ref }}'],
    },
    {
      path: 'my/action.yml',
      code: 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        echo ${{ github.event.comment.body || 1 }}\n',
      covers: ['${{ github.event.comment.body || 1 }}'],
    },
  ],
  clean: [
    "on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ contains(github.event.issue.title, 'x') }} ${{ github.head_ref == 'a' }}\n",
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.sha }} ${{ github.event.pull_request.number }}\n',
    'on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: a/b@v1\n        with:\n          title: ${{ github.event.issue.title }}\n',
  ],
};
