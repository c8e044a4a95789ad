import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM debian:13\n', covers: ['debian:13'] },
  ],
  clean: [
    'FROM scratch\n',
    'FROM debian:13@sha256:00 AS a\nFROM a\n',
  ],
};
