import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    environment:\n      - A=1\n      - API_KEY=k-93\n', covers: ['API_KEY=k-93'] },
  ],
  clean: [
    'services:\n  a:\n    environment: [DB_USER=shop, DB_PASSWORD=shop]\n',

    'services:\n  a:\n    environment: [DB_PASSWORD=/run/secrets/db]\n',
    'services:\n  a:\n    environment:\n      POSTGRES_PASSWORD: postgres\n      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"\n',
    'services:\n  a:\n    environment:\n      - API_KEY=${API_KEY}\n      - PASSWORD_FILE=/run/secrets/x\n      - TOKEN\n',
  ],
};
