import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "CREATE LOGIN app WITH PASSWORD = N'Zq81!pwnT', CHECK_POLICY = ON\nGO\n", covers: ["N'Zq81!pwnT'"] },
    { code: "ALTER ROLE shop ENCRYPTED PASSWORD 'gT5rW1xx9';", covers: ["'gT5rW1xx9'"] },
    { code: "CREATE USER 'shop'@'%' IDENTIFIED WITH mysql_native_password BY 'gT5rW1aa9';", covers: ["'gT5rW1aa9'"] },
  ],
  clean: [
    "CREATE USER shop PASSWORD 'changeme';\nCREATE USER a WITH PASSWORD '${PASSWORD}';",
    "CREATE ROLE a PASSWORD 'SCRAM-SHA-256$4096:abc';\nALTER ROLE a PASSWORD NULL;",
    "CREATE USER a WITH PASSWORD '$(AppPassword)';\nINSERT INTO users (password) VALUES ('gT5rW1xx9');",
    { code: "CREATE USER shop WITH PASSWORD 'gT5rW1xx9';", path: 'test/setup.sql' },
  ],
};
