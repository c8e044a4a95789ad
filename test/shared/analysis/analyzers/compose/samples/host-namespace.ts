import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    pid: "host"\n', covers: ['pid: "host"'] },
  ],
  clean: [
    'services:\n  a:\n    network_mode: none\n',
    'services:\n  a:\n    hostname: host\n',
  ],
};
