import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'ALTER TABLE a ADD COLUMN b int, ADD COLUMN IF NOT EXISTS "c" numeric(3, 2) NOT NULL;', covers: ['"c"'] },
    { code: 'ALTER TABLE [dbo].[a] ADD [b] int NOT NULL\nGO\n', covers: ['[b]'] },
  ],
  clean: [
    'CREATE TABLE a (id int);\nALTER TABLE a ADD COLUMN b int NOT NULL;',
    'DELETE FROM a;\nALTER TABLE a ADD COLUMN b int NOT NULL;',
    'ALTER TABLE a ADD COLUMN b bigserial NOT NULL, ADD COLUMN c int NOT NULL DEFAULT 0, ADD CONSTRAINT d CHECK (b IS NOT NULL);',
    'ALTER TABLE `a` ADD COLUMN `b` int NOT NULL;',
    'ALTER TABLE a ALTER COLUMN b SET NOT NULL;\nALTER TABLE a ADD d int CHECK (d IS NOT NULL);',
  ],
};
