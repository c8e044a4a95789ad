import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "on: push\nenv: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' }\njobs:\n  a:\n    runs-on: x\n", covers: ['ACTIONS_ALLOW_UNSECURE_COMMANDS'] },
  ],
  clean: [
    'on: push\nenv: { ACTIONS_ALLOW_UNSECURE_COMMANDS: false }\njobs:\n  a:\n    runs-on: x\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ACTIONS_ALLOW_UNSECURE_COMMANDS\n',
  ],
};
