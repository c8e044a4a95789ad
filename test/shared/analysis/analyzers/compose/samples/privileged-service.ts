import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a: { privileged: true }\n', covers: ['privileged: true'] },
  ],
  clean: [
    'services:\n  a: { privileged: false }\n',
    'services:\n  a: { privileged: "${PRIVILEGED}" }\n',
  ],
};
