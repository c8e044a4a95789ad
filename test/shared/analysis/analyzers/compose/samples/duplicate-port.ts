import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    ports: ["53:53/udp", "53:53"]\n  b:\n    ports: ["53:54"]\n', covers: ['"53:54"'] },
  ],
  clean: [
    'services:\n  postgres-16:\n    ports: ["5432:5432"]\n  postgres-17:\n    ports: ["5432:5432"]\n',
    'services:\n  a:\n    ports: ["53:53/udp"]\n  b:\n    ports: ["53:53/tcp", "127.0.0.1:80:80", "80"]\n  c:\n    ports: ["80"]\n',
    'services:\n  a:\n    ports: ["80:80"]\n    profiles: [x]\n  b:\n    ports: ["80:80"]\n    profiles: [y]\n',
  ],
};
