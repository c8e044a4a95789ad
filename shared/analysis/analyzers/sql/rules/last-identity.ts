import type { SqlRule } from '../sql-script';

export const lastIdentity: SqlRule = {
  id: 'sql/last-identity',
  grade: 'suspect',
  description: '`@@IDENTITY` gives the last number of any table, also of one that a trigger wrote to.',
  help: 'When somebody adds a trigger that inserts into another table, this becomes the number of that row. `SCOPE_IDENTITY()` or an `OUTPUT` clause gives the one meant.',
  bad: 'INSERT INTO dbo.orders (customer) VALUES (1);\nSELECT @@IDENTITY;\n',
  good: 'INSERT INTO dbo.orders (customer) VALUES (1);\nSELECT SCOPE_IDENTITY();\n',
  *check({ statements, dialect }) {
    // In others it is another name of what is asked for here, and there is no SCOPE_IDENTITY.
    if (dialect !== 'tsql') return;
    for (const [index, { tokens }] of statements.entries()) {
      // What was inserted in another scope, such as that of EXEC, only @@IDENTITY tells.
      const isOwn = statements[index - 1]?.verb === 'INSERT' || tokens[0]?.word === 'INSERT';
      for (const token of tokens) {
        if (token.text.toUpperCase() !== '@@IDENTITY') continue;
        const message = 'A trigger may have inserted elsewhere since; say SCOPE_IDENTITY().';
        const edits = [{ start: token.start, end: token.end, text: 'SCOPE_IDENTITY()' }];
        yield { at: token, message, ...(isOwn ? { fix: { description: 'Say SCOPE_IDENTITY()', edits } } : {}) };
      }
    }
  },
};
