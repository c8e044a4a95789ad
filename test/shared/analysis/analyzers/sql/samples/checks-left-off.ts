import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'ALTER TABLE dbo.a NOCHECK CONSTRAINT ALL\nGO\n', covers: ['ALTER TABLE dbo.a NOCHECK CONSTRAINT'] },
    { code: 'ALTER TABLE a DISABLE TRIGGER ALL; ALTER TABLE b ENABLE TRIGGER ALL;', covers: ['ALTER TABLE a DISABLE TRIGGER'] },
  ],
  clean: [
    'ALTER TABLE a DISABLE TRIGGER one;',
    'ALTER TABLE dbo.a NOCHECK CONSTRAINT ALL\nGO\nALTER TABLE dbo.a WITH CHECK CHECK CONSTRAINT ALL\nGO\n',
    'CREATE TABLE a (b int CONSTRAINT c CHECK (b > 0));',
  ],
};
