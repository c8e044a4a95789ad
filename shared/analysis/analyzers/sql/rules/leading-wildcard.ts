import type { SqlRule } from '../sql-script';

export const leadingWildcard: SqlRule = {
  id: 'sql/leading-wildcard',
  grade: 'slow',
  enabled: false,
  description: 'A LIKE pattern starts with a wildcard, so no ordinary index helps.',
  help: 'The database looks at every row. Where the table grows, use a full-text or trigram index, or keep what is looked for in a column of its own.',
  bad: "SELECT id FROM users WHERE email LIKE '%@example.org';\n",
  good: "SELECT id FROM users WHERE email_domain = 'example.org';\n",
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        const isLike = token.word === 'LIKE' || token.word === 'ILIKE';
        const pattern = tokens[index + 1];
        if (!isLike || pattern?.kind !== 'string' || !/^N?'[%_]/.test(pattern.text)) continue;
        yield { at: pattern, message: 'Every row is looked at: no ordinary index helps with the end of a text.' };
      }
    }
  },
};
