import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f(String id) { c.prepareStatement("DELETE FROM t WHERE id = " + id); } }',
      covers: ['"DELETE FROM t WHERE id = " + id'],
    },
    'class A { void f(String id) { String sql = "select a from t where id = \'" + id + "\'"; s.executeQuery(sql); } }',
    'class A { void f(String id) { s.execute(String.format("select * from t where id = %s", id)); } }',
    'class A { void f(String id) { em.createQuery("from User u where u.id = " + id, User.class); } }',
  ],
  clean: [
    'class A { void f() { c.prepareStatement("select * from " + TABLE + " where id = ?"); } }',
    'class A { void f(String id) { pool.execute("task " + id); s.executeQuery("select 1"); } }',
    'class A { void f(String id) { String sql = "select a " + "from b"; s.executeQuery(sql); md.update(id); } }',
  ],
};
