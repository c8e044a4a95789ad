import { hasWords, indexOfWord, type SqlRule, type SqlToken } from '../sql-script';

const OWNERS =
  /^["'`[]?(?:postgres|root|sa|dba|.*(?:admin|owner|superuser|migrat\w*|service_role).*|current_user|session_user)["'`\]]?$/i;

export const grantAll: SqlRule = {
  id: 'sql/grant-all',
  grade: { cwe: [250], severity: 4.3, confidence: 'medium' },
  description: 'A user gets every right there is on every object of a server, or may pass them all on.',
  help: 'Whoever takes over the account can drop, grant and read everything. Grant what the program does, on its own schema: `SELECT, INSERT, UPDATE, DELETE`.',
  bad: "GRANT ALL PRIVILEGES ON *.* TO 'app'@'%';\n",
  good: "GRANT SELECT, INSERT, UPDATE, DELETE ON shop.* TO 'app'@'%';\n",
  *check({ statements }) {
    for (const { tokens, verb, start } of statements) {
      const to = indexOfWord(tokens, ['TO']);
      const last = tokens[to];
      const grantee = tokens[to + 1]?.text ?? '';
      if (verb !== 'GRANT' || tokens[1]?.word !== 'ALL' || last === undefined || OWNERS.test(grantee)) continue;
      const isPassedOn = tokens.some((_token, index) => hasWords(tokens, index, 'WITH', 'GRANT'));
      if (!isPassedOn && !isWholeServer(tokens, to)) continue;
      const message = `${grantee} may do everything${isPassedOn ? ' and let others do it' : ''}.`;
      yield { at: { start, end: last.end }, message };
    }
  },
};

function isWholeServer(tokens: readonly SqlToken[], to: number): boolean {
  return hasWords(tokens, to - 4, 'ON', '*', '.', '*');
}
