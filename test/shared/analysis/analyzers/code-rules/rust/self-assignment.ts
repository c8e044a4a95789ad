import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['fn f(x: &mut T) { x.a[1] = x.a[1]; }', { code: 'fn f() { a = a; }', covers: ['a = a'] }],
  clean: ['fn f() { a = b; let c = c; }', 'fn f() { *next() = *next(); x += x; }', 'fn f() { let s = S { a: a, b }; }'],
};
