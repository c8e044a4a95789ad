import type { RuleSamples } from '../../../../../support/rule-samples';

const find = (lines: string): string => `def find(cursor, name, ids):\n${lines}`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: find(`    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)\n`),
      covers: [`"SELECT * FROM users WHERE name = '%s'" % name`],
    },
    find(`    cursor.execute("DELETE FROM users WHERE name = '" + name + "' AND gone = 1")\n`),
    find(`    cursor.execute(f"UPDATE users SET seen = 1 WHERE name = '{name}'")\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE name LIKE '%{}%'".format(name))\n`),
    find(
      `    cursor.execute("SELECT * FROM users "\n                   "WHERE id = %s AND name = '%s'" % (1, name))\n`,
    ),
    find(`    query = "SELECT * FROM users WHERE name = '" + name.strip() + "'"\n    return cursor.execute(query)\n`),
    find(`    cursor.execute(("INSERT INTO users (name) VALUES ('%(name)s')") % {'name': name})\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE name LIKE '%%%s%%'" % name)\n`),
    find(`    first = other\n    other = first\n    cursor.execute(f"SELECT * FROM users WHERE name = '{first}'")\n`),
    find(`    cursor.executescript(f"""\n        INSERT INTO users (name) VALUES ('{name}')\n    """)\n`),
  ],
  clean: [
    find(`    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE name = '%s'", (name,))\n`),
    find(`    cursor.execute("SELECT * FROM %s WHERE name = 'x'" % name)\n`),
    find(`    cursor.execute(f"SELECT 'a', {name} FROM users WHERE kind = 'x'")\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE id = '%s'" % int(name))\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE name = '%s'" % escape_string(name))\n`),
    find(`    cursor.execute("SELECT * FROM users WHERE kind = '%s'" % KIND)\n`),
    find(`    kind = 'admin'\n    cursor.execute(f"SELECT * FROM users WHERE kind = '{kind}'")\n`),
    find(`    now = utcnow()\n    cursor.execute(f"UPDATE users SET seen = '{now}'")\n`),
    find(`    runner.execute(f"say '{name}'")\n`),
    find(`    query = "SELECT 1"\n    query += f" WHERE name = '{name}'"\n    cursor.execute(query)\n`),
    { path: 'tests/test_users.py', code: find(`    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")\n`) },
  ],
};
