import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'INSERT INTO dbo.a SELECT b FROM c', covers: ['a'] }],
  clean: ['INSERT INTO a (b) VALUES (1);', 'INSERT INTO a DEFAULT VALUES;', 'INSERT INTO @rows VALUES (1)\nGO\n'],
};
