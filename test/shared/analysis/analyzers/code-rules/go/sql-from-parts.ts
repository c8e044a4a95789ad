import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "fmt"; func f(n string) { db.Exec(fmt.Sprintf("DELETE FROM t WHERE n = \'%s\'", n)) }',
      covers: ['fmt.Sprintf("DELETE FROM t WHERE n = \'%s\'", n)'],
    },
    'package a; func f(n string) { q := "select * from t where n = " + n; tx.QueryRowContext(ctx, q) }',
    'package a; import "strings"; func f(n string) { o := []string{"id"}; o[0] = n; db.Query("SELECT a FROM t ORDER BY " + strings.Join(o, ", ")) }',
    'package a; import "strings"; func f(n []string) { o := []string{"id"}; o = append(o, n...); db.Query("SELECT a FROM t ORDER BY " + strings.Join(o, ", ")) }',
    'package a; func f(c *gin.Context) { db.Query("SELECT a FROM t WHERE n = " + c.Param("n")) }',
    'package a; func f(w http.ResponseWriter, r *http.Request) { q := "SELECT a FROM t"; q += " ORDER BY " + r.FormValue("o"); db.Query(q) }',
    'package a; func f(c *gin.Context) { n := c.Query("n"); h.db.Where("name = \'" + n + "\'").Find(&users) }',
    'package a; func f(c *gin.Context) { db.Order(c.Query("sort")).Find(&users) }',
  ],
  clean: [
    'package a; func f(c *gin.Context) { s := c.Query("sort"); if !known[s] { s = "id" }; db.Order(s).Find(&users); db.Where("n = ?", c.Query("n")) }',
    'package a; func f(w http.ResponseWriter, r *http.Request) { q := "SELECT a FROM t"; q += " WHERE n = ?"; db.Query(q, r.FormValue("n")) }',
    'package a; func f(c *gin.Context) { list.Order(c.Query("sort")) }',
    'package a; func f(n string) { db.Query("SELECT a FROM t WHERE n = " + placeholder(1), n) }',
    'package a; import "strings"; func f(b bool) { d := "DESC"; if b { d = "ASC" }; o := []string{"id"}; if b { o, b = append(o, "n "+d), false }; db.Query("SELECT a FROM t ORDER BY " + strings.Join(o, ", ")) }',
    'package a; import "fmt"; func f(b bool) { d := "DESC"; if b { d = "ASC" }; db.Query(fmt.Sprintf("SELECT a FROM t ORDER BY %s", d)) }',
    'package a; import "fmt"; func f(t, n string) { db.Query(fmt.Sprintf("SELECT id FROM `%s` WHERE id > ?", t), n); db.Exec("UPDATE " + t + " SET n = ?", n) }',
    'package a; func f() { db.Query("SELECT * FROM t WHERE n = ?", n) }',
    'package a; func f() { db.Query("SELECT * FROM t " + "WHERE n = ?", n); db.Query(statement + where) }',
    'package a; import "fmt"; func f(n int) { db.Exec(fmt.Sprintf("UPDATE t SET n = %d", n)); const t = "t"; db.Exec("SELECT 1 FROM " + t) }',
    'package a; func f(n string) { url.Query("select " + n); page.Get(c, "Update " + n); s.Select(c, "With love " + n) }',
  ],
};
