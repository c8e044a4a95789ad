import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    cap_add:\n      - CAP_SYS_ADMIN\n', covers: ['CAP_SYS_ADMIN'] },
  ],
  clean: [
    'services:\n  a:\n    image: linuxserver/wireguard\n    cap_add: [SYS_MODULE]\n',
    'services:\n  a:\n    cap_add: [NET_ADMIN, CHOWN]\n',
    'services:\n  a:\n    cap_drop: [ALL]\n',
  ],
};
