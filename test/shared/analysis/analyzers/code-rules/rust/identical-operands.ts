import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'fn f() -> bool { x.y == x.y }',
    { code: 'fn f() { if a && b || a && b { g() } }', covers: ['a && b || a && b'] },
    'fn f() -> u8 { self.a - self.a }',
  ],
  clean: [
    'fn f() -> bool { x.y == y.y }',
    'fn f(x: f64) -> bool { x != x }',
    'fn f() -> bool { next() == next() }',
    'fn f() { x * x + 1 << 1 }',
    '#[test] fn f() { let same = a == a; }',
  ],
};
