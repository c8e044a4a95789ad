import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN export PATH=/x:$PATH\n', covers: ['RUN export PATH=/x:$PATH'] },
    { code: 'FROM a:1\nRUN source /opt/env.sh\n', covers: ['RUN source /opt/env.sh'] },
  ],
  clean: [
    'FROM a:1\nRUN cd /app && make\n',
    'FROM a:1\nRUN export A=1; \\\n  make\n',
    'FROM a:1\nRUN exportfs\n',
  ],
};
