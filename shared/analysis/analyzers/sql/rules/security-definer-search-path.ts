import { hasWords, type SqlRule } from '../sql-script';

export const securityDefinerSearchPath: SqlRule = {
  id: 'sql/security-definer-search-path',
  grade: { cwe: [426], severity: 6.5, confidence: 'high' },
  description: 'A function of PostgreSQL runs with the rights of its owner and looks names up where its caller says.',
  help: "Whoever may create a table or a function in a schema of the search path can put one of the same name before the one meant, and it runs as the owner. Add `SET search_path = ''` or the trusted schemas, with `pg_temp` last, and qualify the names.",
  bad: 'CREATE FUNCTION add_credit(n int) RETURNS void AS $$\n  UPDATE accounts SET credit = credit + n WHERE owner = current_user;\n$$ LANGUAGE sql SECURITY DEFINER;\n',
  good: "CREATE FUNCTION add_credit(n int) RETURNS void AS $$\n  UPDATE shop.accounts SET credit = credit + n WHERE owner = current_user;\n$$ LANGUAGE sql SECURITY DEFINER SET search_path = '';\n",
  *check(script) {
    if (/\balter\s+function[^;]*\bset\s+search_path\b/i.test(script.text)) return;
    for (const { tokens, verb } of script.statements) {
      if (verb !== 'CREATE' || !tokens.slice(1, 4).some(({ word }) => word === 'FUNCTION' || word === 'PROCEDURE')) {
        continue;
      }
      const index = tokens.findIndex((_token, at) => hasWords(tokens, at, 'SECURITY', 'DEFINER'));
      const [security, definer] = tokens.slice(index, index + 2);
      // Databases of the MySQL family say SQL SECURITY, and have no such path.
      if (
        index < 0 ||
        (tokens[index - 1]?.word === 'SQL' && tokens[index - 2]?.word !== 'LANGUAGE') ||
        security === undefined ||
        definer === undefined
      ) {
        continue;
      }
      const hasPath = tokens.some(
        ({ word, text }, at) => word === 'SET' && /^"?search_path"?$/i.test(tokens[at + 1]?.text ?? '') && text !== '',
      );
      if (!hasPath) {
        yield {
          at: { start: security.start, end: definer.end },
          message: 'Its caller says where this function looks its names up; set search_path.',
        };
      }
    }
  },
};
