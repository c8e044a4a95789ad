import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f(x: f32) -> bool { self.x != f32::NAN }',
      covers: ['self.x != f32::NAN'],
      fixed: 'fn f(x: f32) -> bool { !self.x.is_nan() }',
    },
    'fn f() { if std::f64::NAN < a + b { g() } }',
  ],
  clean: ['fn f(x: f64) -> bool { x.is_nan() }', 'fn f() -> f64 { x + f64::NAN }', 'fn f() -> bool { x == f64::MAX }'],
};
