import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { for (String k : this.m.keySet()) { g(k, this.m.get(k)); } } }',
      covers: ['this.m.get(k)'],
    },
    'class A { void f() { for (var k : m.keySet()) { if (m.get(k) == null) { g(); } } } }',
  ],
  clean: [
    'class A { void f() { for (String k : m.keySet()) { g(n.get(k)); } } }',
    'class A { void f() { for (var e : m.entrySet()) { g(e.getValue()); } } }',
    'class A { void f() { for (String k : m.keySet()) { g(m.get(other)); } } }',
  ],
};
