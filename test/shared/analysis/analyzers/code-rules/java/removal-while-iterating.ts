import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { List<B> xs; void f() { for (B x : xs) { if (g(x)) { xs.remove(x); } } } }',
      covers: ['xs.remove(x)'],
    },
    'class A { void f(Map<String, B> m) { for (String k : m.keySet()) { m.remove(k); } } }',
  ],
  clean: [
    'class A { void f(List<B> xs) { for (B x : xs) { if (g(x)) { xs.remove(x); break; } } } }',
    'class A { void f(CopyOnWriteArrayList<B> xs) { for (B x : xs) { xs.remove(x); } } }',
    'class A { Map<String, B> m = new ConcurrentHashMap<>(); void f() { for (String k : m.keySet()) { m.remove(k); } } }',
    'class A { Set<B> s; A() { this.s = ConcurrentHashMap.newKeySet(); } void f() { for (B x : this.s) { this.s.remove(x); } } }',
    'class A { void f(List<B> xs, List<B> ys) { for (B x : xs) { ys.remove(x); } } }',
    'class A { void f(List<B> xs) { for (B x : new ArrayList<>(xs)) { xs.remove(x); } } }',
  ],
};
