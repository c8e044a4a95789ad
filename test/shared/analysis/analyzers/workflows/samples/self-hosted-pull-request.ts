import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: [push, pull_request]\njobs:\n  a:\n    runs-on: self-hosted\n', covers: ['self-hosted'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: self-hosted\n',
    'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n',
  ],
};
