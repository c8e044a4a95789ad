import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nARG VERSION=1 GITHUB_TOKEN\n', covers: ['GITHUB_TOKEN'] },
  ],
  clean: [
    'FROM a:1\nARG TOKENIZER\nARG SECRET_NAME\nARG KEYSERVER\n',
    'FROM a:1\nARG PASSWORD_FILE=/x\n',
  ],
};
