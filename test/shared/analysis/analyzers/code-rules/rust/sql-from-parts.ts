import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f(n: &str) { conn.execute(&format!("DELETE FROM t WHERE n = {}", n), []); }',
      covers: ['&format!("DELETE FROM t WHERE n = {}", n)'],
    },
    'fn f(n: &str) { let q = format!("SELECT * FROM t WHERE n = {n}"); sqlx::query_as::<_, T>(&q); }',
  ],
  clean: [
    'fn f(n: &str) { conn.execute("DELETE FROM t WHERE n = ?1", [n]); }',
    'fn f(n: &str) { conn.execute(&format!("DELETE FROM {TABLE} WHERE n = ?1"), [n]); }',
    'fn f(n: &str) { api.query(&format!("select {n}")); }',
  ],
};
