import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "CREATE FUNCTION f() RETURNS void AS $$ BEGIN DELETE FROM public.orders; END $$ LANGUAGE plpgsql;", covers: ['DELETE FROM public.orders'] },
    { code: 'CREATE PROC dbo.p AS\nDELETE dbo.Orders\nUPDATE dbo.Customers SET a = 1 WHERE id = 2\n', covers: ['DELETE dbo.Orders'] },
  ],
  clean: [
    'CREATE FUNCTION f() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql;\nDELETE FROM a;',
    'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; END;\nDELETE FROM a;',
    'CREATE PROC p AS SELECT 1\nGO\nDELETE FROM dbo.a;\n',
    'DELETE FROM orders;',
    'CREATE PROC dbo.p AS\nDELETE FROM #work\nDELETE FROM @rows\nDELETE o FROM Orders o JOIN @ids i ON i.id = o.id\n',
    { code: 'CREATE PROCEDURE p() BEGIN DELETE FROM orders; END', path: 'db/migrations/1.sql' },
    'CREATE TABLE a (b int REFERENCES c (d) ON DELETE CASCADE);\nCREATE TRIGGER t AFTER DELETE ON a FOR EACH ROW BEGIN SELECT 1; END;',
    'CREATE FUNCTION f() RETURNS void AS $$ DELETE FROM staging_rows; DELETE FROM a USING b WHERE a.x = b.x; $$ LANGUAGE sql;',
  ],
};
