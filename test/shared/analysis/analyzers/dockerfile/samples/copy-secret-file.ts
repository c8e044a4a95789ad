import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nCOPY --chown=a keys/id_rsa /root/.ssh/id_rsa\n', covers: ['keys/id_rsa'] },
  ],
  clean: [
    'FROM a:1\nCOPY .env.example /app/.env\nCOPY a.env.ts /x\n',
    'FROM a:1 AS build\nCOPY .npmrc ./\nFROM a:1\nCOPY --from=build /x/.env /y\n',
  ],
};
