import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; func f() bool { return x.y == x.y }',
    { code: 'package a; func f() { if a && b || a && b { g() }; n := x - x }', covers: ['a && b || a && b', 'x - x'] },
    'package a; func f() bool { return len < len }',
  ],
  clean: [
    'package a; func f() bool { return x.y == y.y }',
    'package a; func isNaN(f float64) bool { return f != f }',
    'package a; func f() bool { return next() == next() || <-c == <-c }',
    'package a; const k = 1 << 1; func f() int { return x * x + y + y }',
  ],
};
