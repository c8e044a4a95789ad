import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN set -e; wget -qO- https://x.org/i | sudo -E bash -\n', covers: ['wget -qO- https://x.org/i'] },
  ],
  clean: [
    'FROM a:1\nRUN curl https://x.org/a.tar | tar x\n',
    'FROM a:1\nRUN cat install.sh | sh\n',
    'FROM a:1\nRUN curl -s https://x.org/list | grep -v sh\n',
  ],
};
