import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nEXPOSE 80 22/tcp\n', covers: ['22/tcp'] },
  ],
  clean: [
    'FROM a:1\nEXPOSE 2222 8022/udp\n',
    'FROM a:1\nEXPOSE $PORT\n',
  ],
};
