import type { SqlRule } from '../sql-script';

export const weakPasswordPolicy: SqlRule = {
  id: 'sql/weak-password-policy',
  grade: { cwe: [521], severity: 4.3, confidence: 'high' },
  description: 'A login is created without the rules that keep its password from being guessed.',
  help: '`CHECK_POLICY = OFF` takes any password and never locks the account, however often somebody tries. Leave it on.',
  bad: "CREATE LOGIN app WITH PASSWORD = '$(AppPassword)', CHECK_POLICY = OFF;\n",
  good: "CREATE LOGIN app WITH PASSWORD = '$(AppPassword)', CHECK_POLICY = ON;\n",
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        const value = tokens[index + 2];
        if (token.word !== 'CHECK_POLICY' || tokens[index + 1]?.word !== '=' || value?.word !== 'OFF') continue;
        yield {
          at: { start: token.start, end: value.end },
          message: 'Any password is taken, and nobody is ever locked out.',
        };
      }
    }
  },
};
