import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fun f(id: String) { db.execSQL("DELETE FROM t WHERE id = " + id) }',
      covers: ['"DELETE FROM t WHERE id = " + id'],
    },
    'fun f(id: String) { val sql = "select a from t where id = ${id}"; s.executeQuery(sql) }',
    '@GetMapping("/a") fun f(@RequestParam sort: String) = jdbc.query("select a from t order by $sort", mapper)',
    '@GetMapping("/a") fun f(@RequestParam n: String): Any { val sql = "select a from t where n = \'%s\'".format(n); return jdbc.update(sql) }',
    'fun Route.a() { get("/a") { val n = call.parameters["n"]; transaction { exec("select a from t where n = \'$n\'") { it.next() } } } }',
  ],
  clean: [
    '@GetMapping("/a") fun f(@RequestParam n: String) = jdbc.query("select a from t where n = ?", mapper, n)',
    '@GetMapping("/a") fun f(@RequestParam sort: String): Any { if (sort !in COLUMNS) return 1; return jdbc.query("select a from t order by $sort", mapper) }',
    'fun f(n: String) = jdbc.query("select a from t where n = $n", mapper)',
    'fun f(n: String) = exec("select a from t where n = $n")',
    'fun f() { db.execSQL("DELETE FROM $TABLE WHERE ${Names.COLUMN} = 1") }',
    'fun f(id: String) { pool.execute("task $id"); s.executeQuery("select 1" + " from a") }',
    'fun f(id: Long) { db.rawQuery("select a from t where id = $id", null) }',
    'fun f(db: Db, where: String, args: Array<String>) = db.rawQuery("select id from price where $where", args)',
    'fun f(db: Db, column: String, id: Long) { db.execSQL("update price set $column = ? where id = ?", arrayOf(1, id)) }',
    'fun f(db: Db, all: Boolean) = db.rawQuery("select id from price where a = ? ${if (all) "" else "and b = 1"}", null)',
  ],
};
