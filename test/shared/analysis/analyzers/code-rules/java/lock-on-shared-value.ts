import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { synchronized ("lock") { g(); } } }', covers: ['"lock"'] },
    'class A { Integer count; void f() { synchronized (this.count) { g(); } } }',
    'class A { void f(String id) { synchronized (id.intern()) { g(); } } }',
  ],
  clean: [
    'class A { final Object lock = new Object(); void f() { synchronized (lock) { g(); } } }',
    'class A { void f() { synchronized (this) { g(); } } }',
    'class A { void f() { synchronized (A.class) { g(); } } }',
  ],
};
