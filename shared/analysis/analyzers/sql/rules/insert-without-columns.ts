import type { SqlRule } from '../sql-script';
import { readName } from '../tables';

export const insertWithoutColumns: SqlRule = {
  id: 'sql/insert-without-columns',
  grade: 'suspect',
  enabled: false,
  description: 'An INSERT does not say which columns its values are for.',
  help: 'When the table gets another column, or its columns another order, the values land elsewhere or the statement fails. Name the columns.',
  bad: "INSERT INTO users VALUES (1, 'ann');\n",
  good: "INSERT INTO users (id, name) VALUES (1, 'ann');\n",
  *check({ statements }) {
    for (const { tokens, verb } of statements) {
      if (verb !== 'INSERT' || tokens[1]?.word !== 'INTO') continue;
      const name = readName(tokens, 2);
      const next = name === undefined ? undefined : tokens[name.next]?.word;
      if (name === undefined || (next !== 'VALUES' && next !== 'SELECT')) continue;
      if (!/^[#@]/.test(name.name)) {
        yield { at: name.at, message: `Name the columns of ${name.at.text} that get a value.` };
      }
    }
  },
};
