import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'class A { B b; B b() { if (b == null) { synchronized (this) { if (b == null) { b = new B(); } } } return b; } }',
    {
      code: 'class A { B b; B f() { if (b == null) { synchronized (this) { if (b == null) { b = new B(); } } } return b; } }',
      covers: ['b'],
    },
    'class A { B b; B f() { if (this.b == null) { synchronized (this) { if (this.b == null) { b = g(); } } } return b; } }',
  ],
  clean: [
    'class A { volatile B b; B f() { if (b == null) { synchronized (this) { if (b == null) { b = new B(); } } } return b; } }',
    'class A { B b; B f() { synchronized (this) { if (b == null) { b = new B(); } } return b; } }',
    'class A { void f() { B b = g(); if (b == null) { synchronized (this) { if (b == null) { b = h(); } } } } }',
  ],
};
