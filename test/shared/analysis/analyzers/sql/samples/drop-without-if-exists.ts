import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'drop index concurrently a;', covers: ['drop index'] }],
  clean: ['DROP VIEW IF EXISTS a;', 'ALTER TABLE a DROP CONSTRAINT b;', 'DROP USER a;'],
};
