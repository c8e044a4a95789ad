import type { SqlRule } from '../sql-script';
import { alterations, createdTables } from '../tables';
import { isThrowaway } from '../throwaway';

export const primaryKeyMissing: SqlRule = {
  id: 'sql/primary-key-missing',
  grade: 'suspect',
  enabled: false,
  description: 'A table is created without a primary key.',
  help: 'Nothing keeps a row from being there twice, and nothing names one to change it; replication of changes needs a key too. Say `PRIMARY KEY`, over several columns where a table joins two others.',
  bad: 'CREATE TABLE memberships (user_id int NOT NULL, team_id int NOT NULL);\n',
  good: 'CREATE TABLE memberships (user_id int NOT NULL, team_id int NOT NULL, PRIMARY KEY (user_id, team_id));\n',
  *check(script) {
    const keyed = new Set<string>();
    for (const { table, actions } of alterations(script)) {
      if (actions.flat().some(({ word }) => word === 'PRIMARY')) keyed.add(table);
    }
    for (const { name, at, statement, columns, isTemporary } of createdTables(script)) {
      const isKeyless = statement.tokens.some(({ word }) =>
        /^(?:PRIMARY|LIKE|INHERITS|PARTITION|EXTERNAL|VIRTUAL|UNIQUE|SERVER|SELECT)$/.test(word),
      );
      if (isKeyless || isTemporary || isThrowaway(name) || keyed.has(name) || columns.length === 0) continue;
      yield { at, message: `${at.text} has no primary key.` };
    }
  },
};
