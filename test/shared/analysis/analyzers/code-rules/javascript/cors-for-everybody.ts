import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "cors({ credentials: true, origin: '*' });",
    'fastify.register(cors, { origin: true, credentials: true });',
  ],
  clean: [
    'cors({ origin: true });',
    'cors({ origin: allowed, credentials: true });',
    'cors({ origin: false, credentials: true });',
  ],
};
