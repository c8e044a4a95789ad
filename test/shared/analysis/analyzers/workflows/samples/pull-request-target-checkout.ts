import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'on: [pull_request_target]\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          gh pr checkout 1\n          make\n',
      covers: ['gh pr checkout'],
    },
    'on:\n  workflow_run:\n    workflows: [a]\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n        with: { ref: "${{ github.event.workflow_run.head_sha }}" }\n',
  ],
  clean: [
    'on: pull_request_target\njobs:\n  a:\n    environment: approved\n    runs-on: x\n    steps:\n      - run: gh pr checkout 1\n',

    'on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n',
    'on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n        with: { ref: "${{ github.event.pull_request.base.sha }}" }\n',
  ],
};
