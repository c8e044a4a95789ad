import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "pool.query('DELETE FROM a WHERE id = ' + req.params.id);",
    "connection.execute(`INSERT INTO a VALUES ('${value}')`);",
    "prisma.$queryRawUnsafe(`SELECT * FROM u WHERE e = '${email}'`);",
  ],
  clean: [
    "pool.query('SELECT 1');",
    'pool.query(`SELECT * FROM ${TABLE} WHERE a = ?`, [a]);',
    'pool.query(`SELECT * FROM ${escapeId(name)}`);',
    'run(`select an item of ${list}`);',
    'db.query(`SELECT * FROM ${this.tableName} WHERE id = ?`, [id]);',
  ],
};
