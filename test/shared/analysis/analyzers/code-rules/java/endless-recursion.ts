import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { int f(int a) { return this.f(a); } }', covers: ['this.f(a)'] },
    'class A { void f() { f(); } }',
  ],
  clean: [
    'class A { int f(int a) { return f(a - 1); } }',
    'class A { int f() { return f(0); } int g() { return super.g(); } }',
    'class A { int f() { if (a) { return 1; } return f(); } }',
    'class A { void f(String... a) { f(a[0]); } }',
  ],
};
