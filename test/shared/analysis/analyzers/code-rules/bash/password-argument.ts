import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'curl -u admin:s3cr3t https://x.org\n', covers: ['admin:s3cr3t'] },
    { code: 'sshpass -p letmein ssh x\n', covers: ['letmein'] },
  ],
  clean: [
    'mysql -u root -p"$PASSWORD" x\nmysql -p shop\n',
    'curl -u "$USER:$TOKEN" x\ndocker run -p 80:80 x\n',
    'curl -u user: x\n',
  ],
};
