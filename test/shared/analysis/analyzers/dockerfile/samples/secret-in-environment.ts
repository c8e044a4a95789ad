import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nENV A=1 API_KEY="k-938"\n', covers: ['API_KEY="k-938"'] },
    { code: 'FROM a:1\nENV MYSQL_ROOT_PASSWORD letmein\n', covers: ['MYSQL_ROOT_PASSWORD letmein'] },
    'FROM a:1\nARG GITHUB_TOKEN=abc123\n',
  ],
  clean: [
    'FROM a:1\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\nENV DB_PASSWORD=\n',
    'FROM a:1\nARG API_KEY\nENV API_KEY=$API_KEY PASSWORD_FILE=/run/x\n',
    'FROM a:1\nENV DB_PASSWORD=changeme\n',
  ],
};
