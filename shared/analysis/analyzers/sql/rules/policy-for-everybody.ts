import { hasWords, indexOfWord, type SqlRule, type SqlToken } from '../sql-script';

export const policyForEverybody: SqlRule = {
  id: 'sql/policy-for-everybody',
  grade: { cwe: [285], severity: 7.1, confidence: 'medium' },
  description: 'A policy lets everybody write every row.',
  help: 'Row-level security is on, and `true` lets all pass: who may reach the table may change the rows of others. Compare with the user (`owner = current_user`, `auth.uid() = user_id`), or give the policy to a trusted role with `TO`.',
  bad: 'CREATE POLICY edit ON documents FOR UPDATE USING (true);\n',
  good: 'CREATE POLICY edit ON documents FOR UPDATE USING (owner = current_user);\n',
  *check({ statements }) {
    for (const { tokens } of statements) {
      if (!hasWords(tokens, 0, 'CREATE', 'POLICY')) continue;
      const kind = tokens[indexOfWord(tokens, ['FOR']) + 1]?.word;
      const to = indexOfWord(tokens, ['TO']);
      const grantee = to < 0 ? 'public' : (tokens[to + 1]?.text ?? '').replace(/"/g, '').toLowerCase();
      const isRead = kind === 'SELECT' || (kind === 'INSERT' && grantee === 'anon');
      if (
        isRead ||
        !/^(?:public|anon|authenticated)$/.test(grantee) ||
        tokens.some(({ word }) => word === 'RESTRICTIVE')
      ) {
        continue;
      }
      const place = alwaysTrue(tokens, kind === 'INSERT' ? ['CHECK'] : ['USING']);
      if (place !== undefined) {
        yield { at: place, message: `Everybody may change every row${grantee === 'public' ? '' : ` as ${grantee}`}.` };
      }
    }
  },
};

function alwaysTrue(tokens: readonly SqlToken[], words: readonly string[]): SqlToken | undefined {
  const index = indexOfWord(tokens, words);
  const [open, value, close] = tokens.slice(index + 1, index + 4);
  return index >= 0 && open?.word === '(' && value?.word === 'TRUE' && close?.word === ')' ? value : undefined;
}
