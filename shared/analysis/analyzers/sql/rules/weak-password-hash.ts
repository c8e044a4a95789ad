import type { SqlRule, SqlToken } from '../sql-script';

const PASSWORD_NAME = /^[@`"[]?(?:\w*_)?(?:password|passwd|pwd|passphrase)\w*[`"\]]?$/i;

export const weakPasswordHash: SqlRule = {
  id: 'sql/weak-password-hash',
  grade: { cwe: [327], severity: 6.5, confidence: 'medium' },
  description: 'A password is hashed with a function that is made to be fast.',
  help: "Whoever gets the table tries billions of passwords a second. Hash it in the program with Argon2, scrypt or bcrypt, or with `crypt(password, gen_salt('bf'))` of pgcrypto.",
  bad: 'UPDATE users SET hash = md5(password) WHERE id = 1;\n',
  good: "UPDATE users SET hash = crypt(password, gen_salt('bf')) WHERE id = 1;\n",
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        const hashed = hashedNames(tokens, index);
        const password = hashed.find(({ text }) => PASSWORD_NAME.test(text));
        if (password === undefined) continue;
        yield { at: { start: token.start, end: password.end }, message: 'A fast hash of a password is soon guessed.' };
      }
    }
  },
};

/** Names within MD5(...), SHA1(...) or HASHBYTES('SHA2_256', ...). */
function hashedNames(tokens: readonly SqlToken[], index: number): readonly SqlToken[] {
  const isHash = /^(?:MD5|SHA1?|SHA2|HASHBYTES|SHA256|SHA512)$/.test(tokens[index]?.word ?? '');
  const open = tokens[index + 1];
  if (!isHash || open?.word !== '(') return [];
  const behind = tokens.slice(index + 2, index + 40);
  const close = behind.findIndex(({ word, depth }) => word === ')' && depth === open.depth);
  return behind.slice(0, Math.max(0, close)).filter(({ kind }) => kind !== 'string');
}
