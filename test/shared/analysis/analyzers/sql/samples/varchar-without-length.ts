import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'CREATE PROC dbo.p @a varchar, @b AS nvarchar = NULL AS SELECT 1\nGO\n', covers: ['varchar', 'nvarchar'] },
  ],
  clean: [
    'CREATE TABLE a (b varchar, c text);\nSELECT b::varchar FROM a;',
    'DECLARE @a nvarchar(10), @b varchar(max), @c dbo.Name, @d char\nSELECT CAST(@a AS varchar), [char] FROM dbo.t\nGO\n',
    'SELECT CHAR(10), a AS binary FROM dbo.b\nGO\n',
  ],
};
