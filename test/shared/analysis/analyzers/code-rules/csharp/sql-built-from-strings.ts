import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var c = new SqlCommand("select * from users where name = \'" + name + "\'"); } }',
      covers: ['"select * from users where name = \'" + name + "\'"'],
    },
    'class A { void F() { command.CommandText = $"DELETE FROM t WHERE id = {id}"; } }',
    'class A { void F() { var sql = $"SELECT a FROM t WHERE b LIKE \'%{text}%\'"; connection.Query<int>(sql); } }',
    'class A { void F() { db.Database.ExecuteSqlRaw("update t set a = " + a); } }',
    'class A { void F(string id) { c.Execute($"delete from t where id = {id}"); } }',
    'class A { void F() { var names = string.Join(",", xs.Select(x => x.Name)); c.Execute($"delete from t where n in ({names})"); } }',
    'class A : Page { void F() { var s = "select a from t"; s += " order by " + Request.Form["o"]; var c = new SqlCommand(s); } }',
    'class A : Page { void F() { var s = "select a from t"; s = s + " order by " + Request.Form["o"]; c.CommandText = s; } }',
    'class A : Page { void F() { c.CommandText = string.Format("select a from t where n = {0}", Request.Form["o"]); } }',
  ],
  clean: [
    'class A : Page { void F() { var o = Request.Form["o"]; if (!known(o)) return; c.CommandText = "select a from t order by " + o; } }',
    'class A : Page { void F() { c.CommandText = "item " + Request.Form["o"]; } }',
    'class A { void F() { var c = new SqlCommand("select * from users where name = @name"); } }',
    'class A { void F() { command.CommandText = "select a " + "from b"; } }',
    'class A { void F() { connection.Query($"SELECT * FROM {Table}"); } }',
    'class A { void F() { connection.Query<int>($"select {1}"); } }',
    'class A { void F() { command.CommandText = "update v set n = " + xs.Count.ToString(C); } }',
    'class A { void F() { db.FromSqlInterpolated($"select * from t where id = {id}"); } }',
    'class A { void F() { command.CommandText = $"SELECT a FROM {table}"; } }',
    'class A { void F() { var ids = string.Join(",", xs.Select(x => x.ToString())); c.CommandText = $"delete from t where id in ({ids})"; } }',
    'class A { void F() { var ids = g.Select(v => v.ToString()).Join(","); c.Execute($"delete from t where id in ({ids})"); } }',
    'class A { void F() { var id = 0; id = xs.First(); c.Execute($"delete from t where id = {id}"); } }',
    'class A { void F(int id) { c.Execute($"delete from t where id = {id}"); } }',
    'class A { void F() { cache.Query("item " + id); } }',
    { path: 'tests/Db.cs', code: 'class A { void F() { command.CommandText = $"drop table {name}"; } }' },
    'class A { void F() { const string table = "users"; connection.Execute("delete from " + table); } }',
  ],
};
