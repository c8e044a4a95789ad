import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f(n: &str) { conn.execute(&format!("DELETE FROM t WHERE n = {}", n), []); }',
      covers: ['&format!("DELETE FROM t WHERE n = {}", n)'],
    },
    'fn f(n: &str) { let q = format!("SELECT * FROM t WHERE n = {n}"); sqlx::query_as::<_, T>(&q); }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { let mut sql = String::from("SELECT * FROM t ORDER BY "); sql.push_str(&q.sort); sqlx::query(&sql); }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { sqlx::query(&format!("SELECT * FROM {}", q.table)); }',
  ],
  clean: [
    'fn f(n: &str) { conn.execute("DELETE FROM t WHERE n = ?1", [n]); }',
    'fn f(n: &str) { conn.execute(&format!("DELETE FROM {TABLE} WHERE n = ?1"), [n]); }',
    'fn f(n: &str) { api.query(&format!("select {n}")); }',
    'fn f(n: u32) { conn.execute(&format!("DELETE FROM t WHERE n = {n}"), []); }',
    'use axum::extract::Query;\nstruct Ask { id: u32 }\nasync fn f(Query(q): Query<Ask>) { sqlx::query(&format!("SELECT * FROM t WHERE id = {}", q.id)); }',
    'fn f(sort: &str) { let column = match sort { "a" => "a", _ => "b" }; sqlx::query(&format!("SELECT * FROM t ORDER BY {column}")); }',
    'use axum::extract::Query;\nasync fn f(Query(q): Query<Ask>) { sqlx::query("SELECT * FROM t WHERE n = $1").bind(q.name); }',
  ],
};
