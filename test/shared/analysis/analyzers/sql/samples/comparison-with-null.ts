import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'DELETE FROM a WHERE x=NULL AND y <> null;',
      covers: ['=NULL', '<> null'],
      fixed: 'DELETE FROM a WHERE x IS NULL AND y IS NOT NULL;',
    },
    { code: 'SELECT a FROM b JOIN c ON (b.x != NULL)', covers: ['!= NULL'] },
    { code: 'SELECT CASE WHEN a = NULL THEN 1 ELSE 2 END FROM b;', covers: ['= NULL'] },
    { code: 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN IF x = NULL THEN RETURN 1; END IF; END $$ LANGUAGE plpgsql;', covers: ['= NULL'] },
  ],
  clean: [
    'ALTER TABLE dbo.a SET (REMOTE_DATA_ARCHIVE = ON (FILTER_PREDICATE = NULL));',
    'UPDATE a SET x = NULL, y = NULL WHERE z = 1;',
    'CREATE PROCEDURE dbo.p @a int = NULL, @b int = NULL AS SELECT 1\nGO\nEXEC dbo.p @a = NULL\nSET @x = NULL\n',
    'SELECT f(a := 1, b => NULL) FROM t WHERE f(x = NULL);',
    'INSERT INTO a (b) VALUES (1) ON CONFLICT (b) DO UPDATE SET c = NULL;',
    "SELECT 1 WHERE x = 'NULL' -- and y = NULL\n",
    'MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN UPDATE SET x = NULL;',
    'UPDATE a SET x = CASE WHEN b IS NULL THEN 1 ELSE 2 END, y = NULL;',
  ],
};
