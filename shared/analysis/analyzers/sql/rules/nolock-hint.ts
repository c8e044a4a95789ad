import type { SqlRule } from '../sql-script';

export const nolockHint: SqlRule = {
  id: 'sql/nolock-hint',
  grade: 'suspect',
  enabled: false,
  description: 'A query reads rows that others may still take back.',
  help: '`NOLOCK` can also read a row twice or not at all. Where readers and writers wait for each other, turn on `READ_COMMITTED_SNAPSHOT`.',
  bad: 'SELECT total FROM dbo.orders WITH (NOLOCK);\n',
  good: 'SELECT total FROM dbo.orders;\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        const isHint = token.word === 'NOLOCK' || token.word === 'READUNCOMMITTED';
        if (isHint && /^[(,]$/.test(tokens[index - 1]?.word ?? '')) {
          yield { at: token, message: 'This reads rows that may be taken back, or some of them twice.' };
        }
      }
    }
  },
};
