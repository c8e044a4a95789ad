import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "INSERT INTO a (b, c) VALUES (1, 2), (3, f(4, 5)), (6);", covers: ['(6)'] },
    { code: "INSERT INTO dbo.a (b) VALUES ('x', 'y')", covers: ["('x', 'y')"] },
  ],
  clean: [
    "INSERT INTO a (b, c) VALUES (1, 'x, y'), ((2), (SELECT 3, 4 FROM d));",
    'INSERT INTO a (b, c) SELECT 1;',
    'INSERT INTO a VALUES (1, 2);',
    'INSERT INTO a (b, c) VALUES ({{ values }});',
  ],
};
