import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    image: redis\n', covers: ['redis'] },
  ],
  clean: [
    'services:\n  a:\n    image: app\n    build: .\n',
    'services:\n  a:\n    image: "redis:${TAG}"\n  b:\n    image: redis:8-alpine\n',
  ],
};
