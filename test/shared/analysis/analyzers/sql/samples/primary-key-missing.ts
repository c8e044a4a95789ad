import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'CREATE TABLE IF NOT EXISTS public.a (b int, c text);', covers: ['a'] }],
  clean: [
    'CREATE TABLE a (b int);\nALTER TABLE ONLY public.a ADD CONSTRAINT a_key PRIMARY KEY (b);',
    'CREATE TEMP TABLE a (b int);\nCREATE TABLE #b (c int);',
    'CREATE TABLE a AS SELECT 1;\nCREATE TABLE b (LIKE a);\nCREATE TABLE c PARTITION OF a FOR VALUES IN (1);',
  ],
};
