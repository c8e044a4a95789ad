import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    depends_on:\n      b: { condition: service_healthy }\n', covers: ['b'] },
  ],
  clean: [
    'services:\n  a:\n    depends_on: [b]\n  b: {}\n',
    'services:\n  a:\n    depends_on:\n      - "${DATABASE:-postgres}"\n  postgres: {}\n',
    { path: 'docker-compose.override.yml', code: 'services:\n  a:\n    depends_on: [b]\n' },
  ],
};
