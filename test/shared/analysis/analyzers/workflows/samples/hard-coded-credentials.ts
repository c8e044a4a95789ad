import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'on: push\njobs:\n  a:\n    runs-on: x\n    services:\n      db:\n        image: a\n        credentials: { username: a, password: "b c" }\n', covers: ['"b c"'] },
  ],
  clean: [
    'on: push\njobs:\n  a:\n    runs-on: x\n    services:\n      db:\n        image: postgres\n        env: { POSTGRES_PASSWORD: postgres }\n',
    'on: push\njobs:\n  a:\n    runs-on: x\n    container: { image: a, credentials: { password: "${{ github.token }}" } }\n',
  ],
};
