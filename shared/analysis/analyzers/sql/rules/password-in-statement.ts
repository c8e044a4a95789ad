import { isPlaceholderValue, isTrialValue } from '../../../values/secret-name';
import type { SqlRule, SqlToken } from '../sql-script';
import { isThrowaway } from '../throwaway';

const ACCOUNT_VERB = /^(?:CREATE|ALTER)$/;
const ACCOUNT = /^(?:USER|ROLE|LOGIN|CREDENTIAL|KEY)$/;
/** A hash is no password, and neither is a variable of the client. */
const HASHED = /^(?:md5[\da-f]{32}|SCRAM-SHA-256\$|\*[\dA-F]{40}$|\$2[aby]\$|:)/;

export const passwordInStatement: SqlRule = {
  id: 'sql/password-in-statement',
  grade: { cwe: [798], severity: 7.5, confidence: 'medium' },
  description: 'The password of an account stands in the script that creates it.',
  help: "Everybody who can read the repository, now or later, can log in. Give the script the password as a variable of the client (`:'app_password'`, `$(AppPassword)`), or set it outside of it; and change the one that was written down.",
  bad: "CREATE USER shop WITH PASSWORD 'kv8-Tm2qLw';\n",
  good: "CREATE USER shop WITH PASSWORD :'shop_password';\n",
  *check({ statements, path }) {
    if (isThrowaway(path)) return;
    for (const { tokens } of statements) {
      if (!isAboutAccount(tokens)) continue;
      const password = tokens.find((token, index) => token.kind === 'string' && isPassword(tokens, index));
      const value = password?.text.replace(/^N?['"]|['"]$/g, '') ?? '';
      if (password === undefined || HASHED.test(value) || isPlaceholderValue(value) || isTrialValue(value)) continue;
      yield { at: password, message: 'Whoever reads this script can log in as this account.' };
    }
  },
};

function isAboutAccount(tokens: readonly SqlToken[]): boolean {
  const verb = tokens[0]?.word ?? '';
  if (verb === 'GRANT') return true;
  return ACCOUNT_VERB.test(verb) && tokens.slice(1, 5).some(({ word }) => ACCOUNT.test(word));
}

function isPassword(tokens: readonly SqlToken[], index: number): boolean {
  const before = tokens[index - 1];
  const earlier = tokens[index - 2];
  if (before?.word === 'PASSWORD') return true;
  if (before?.word === '=') return earlier?.word === 'PASSWORD' || earlier?.word === 'SECRET';
  if (before?.word !== 'BY') return false;
  // IDENTIFIED BY 'x', and IDENTIFIED WITH plugin BY 'x'.
  return tokens.slice(Math.max(0, index - 5), index).some(({ word }) => word === 'IDENTIFIED' || word === 'ENCRYPTION');
}
