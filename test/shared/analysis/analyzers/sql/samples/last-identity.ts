import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'INSERT INTO dbo.a (b) VALUES (1)\nSET @id = @@identity',
      covers: ['@@identity'],
      fixed: 'INSERT INTO dbo.a (b) VALUES (1)\nSET @id = SCOPE_IDENTITY()',
    },
    "EXEC('INSERT INTO a')\nSET @id = @@identity",
  ],
  clean: [
    'SELECT @@ROWCOUNT',
    "SELECT '@@IDENTITY' -- @@IDENTITY\n",
    'INSERT INTO `a` (`b`) VALUES (1);\nSELECT @@IDENTITY;\n',
  ],
};
