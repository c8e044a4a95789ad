import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    networks:\n      - back\n', covers: ['back'] },
  ],
  clean: [
    'services:\n  a:\n    volumes: [./data:/x, /y:/z, /only, C:\\data:/d, "${DIR}:/e"]\n    networks: [default]\n',
    'services:\n  a:\n    networks: { back: {} }\nnetworks: { back: {} }\n',
  ],
};
