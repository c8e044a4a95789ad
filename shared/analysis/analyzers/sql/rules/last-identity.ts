import type { SqlRule } from '../sql-script';

export const lastIdentity: SqlRule = {
  id: 'sql/last-identity',
  grade: 'suspect',
  description: '`@@IDENTITY` gives the last number of any table, also of one that a trigger wrote to.',
  help: 'When somebody adds a trigger that inserts into another table, this becomes the number of that row. `SCOPE_IDENTITY()` or an `OUTPUT` clause gives the one meant.',
  bad: 'INSERT INTO dbo.orders (customer) VALUES (1);\nSELECT @@IDENTITY;\n',
  good: 'INSERT INTO dbo.orders (customer) VALUES (1);\nSELECT SCOPE_IDENTITY();\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const token of tokens) {
        if (token.text.toUpperCase() !== '@@IDENTITY') continue;
        yield {
          at: token,
          message: 'A trigger may have inserted elsewhere since; say SCOPE_IDENTITY().',
          fix: {
            description: 'Say SCOPE_IDENTITY()',
            edits: [{ start: token.start, end: token.end, text: 'SCOPE_IDENTITY()' }],
          },
        };
      }
    }
  },
};
