import { hasWords, type SqlRule } from '../sql-script';

export const commandShell: SqlRule = {
  id: 'sql/command-shell',
  grade: { cwe: [78], severity: 7.2, confidence: 'medium' },
  description: 'A script lets the database run commands of the operating system.',
  help: 'Whoever can run SQL there, by an injection too, can then run programs as the database server. Leave `xp_cmdshell` off and `COPY ... PROGRAM` alone; run programs from a job outside of the database.',
  bad: "EXEC sp_configure 'xp_cmdshell', 1;\nRECONFIGURE;\n",
  good: "EXEC sp_configure 'xp_cmdshell', 0;\nRECONFIGURE;\n",
  *check({ statements }) {
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        const value = tokens[index + 2]?.text;
        if (
          /^N?'xp_cmdshell'$/i.test(token.text) &&
          tokens[index + 1]?.word === ',' &&
          (value === '1' || value === "'1'")
        ) {
          yield { at: token, message: 'SQL may run any program of the server from here on.' };
        }
        const isCopy =
          tokens[0]?.word === 'COPY' &&
          (hasWords(tokens, index, 'FROM', 'PROGRAM') || hasWords(tokens, index, 'TO', 'PROGRAM'));
        const program = tokens[index + 1];
        if (isCopy && program !== undefined) yield { at: program, message: 'The database server runs this program.' };
      }
    }
  },
};
