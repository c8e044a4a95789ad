import { hasWords, type SqlRule } from '../sql-script';
import { createdTables, readName } from '../tables';

export const indexNotConcurrent: SqlRule = {
  id: 'sql/index-not-concurrent',
  grade: 'slow',
  enabled: false,
  description: 'A migration of PostgreSQL creates an index while nobody can write to the table.',
  help: 'Writes wait until the index is there, minutes on a large table. `CREATE INDEX CONCURRENTLY`, outside of a transaction, lets them pass.',
  bad: "CREATE TYPE state AS ENUM ('open', 'closed');\nCREATE INDEX users_email ON users (email);\n",
  good: "CREATE TYPE state AS ENUM ('open', 'closed');\nCREATE INDEX CONCURRENTLY users_email ON users (email);\n",
  *check(script) {
    if (script.dialect !== 'postgres') return;
    const created = new Set(createdTables(script).map(({ name }) => name));
    for (const { tokens, verb } of script.statements) {
      const index = tokens[1]?.word === 'UNIQUE' ? 2 : 1;
      const place = tokens[index];
      if (verb !== 'CREATE' || !hasWords(tokens, index, 'INDEX') || place === undefined) continue;
      const on = tokens.findIndex(({ word }) => word === 'ON');
      const table = on < 0 ? undefined : readName(tokens, tokens[on + 1]?.word === 'ONLY' ? on + 2 : on + 1);
      if (tokens[index + 1]?.word === 'CONCURRENTLY' || table === undefined || created.has(table.name)) continue;
      yield { at: place, message: `Nobody can write to ${table.at.text} while this index is built.` };
    }
  },
};
