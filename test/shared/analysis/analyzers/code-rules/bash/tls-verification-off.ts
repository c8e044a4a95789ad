import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'wget -q --no-check-certificate "$u"\n', covers: ['--no-check-certificate'] },
    { code: 'git -c http.sslVerify=false clone x\n', covers: ['http.sslVerify=false'] },
  ],
  clean: ['curl -sSLo k https://x.org\n', 'curl -k https://localhost:8443/health\nsort -k 2 x\n'],
};
