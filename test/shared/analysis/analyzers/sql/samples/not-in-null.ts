import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "SELECT a FROM b WHERE c NOT IN ('x', NULL);", covers: ["NOT IN ('x', NULL"] },
    {
      code: 'CREATE TABLE t (a int not null, b int);\nDELETE FROM u WHERE id NOT IN (SELECT DISTINCT t.b FROM t);',
      covers: ['NOT IN (SELECT DISTINCT t.b'],
    },
  ],
  clean: [
    'CREATE TABLE #t (b int)\nDELETE FROM u WHERE id NOT IN (SELECT b FROM #t)\nGO\n',
    'CREATE TABLE t (a int, b int);\nDELETE FROM u WHERE id NOT IN (SELECT b FROM t WHERE b IS NOT NULL);',
    'DELETE FROM u WHERE id NOT IN (SELECT b FROM t);',
    'SELECT 1 FROM a WHERE b NOT IN (coalesce(NULL, 1), 2) AND c IN (1, NULL);',
    'CREATE TABLE t (b int, PRIMARY KEY (b));\nDELETE FROM u WHERE id NOT IN (SELECT b FROM t);',
  ],
};
