import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN wget --no-check-certificate https://x.org\n', covers: ['--no-check-certificate'] },
    { code: 'FROM a:1\nRUN npm config set strict-ssl false\n', covers: ['strict-ssl'] },
    { code: 'FROM a:1\nRUN curl -fsSLk https://x.org\n', covers: ['-fsSLk'] },
  ],
  clean: [
    'FROM a:1\nRUN curl -fsSL https://x.org -o k\n',
    'FROM a:1\nRUN sort -k 1 x; curl http://localhost:80 -o -k\n',
    'FROM a:1\nRUN wget -q https://x.org\n',
  ],
};
