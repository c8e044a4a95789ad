import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { let x = dbg!(a + b) * 2; }', covers: ['dbg!(a + b)'], fixed: 'fn f() { let x = (a + b) * 2; }' },
    'fn f() { dbg!(); }',
    { code: 'fn f() { dbg!(a.b()); }', fixed: 'fn f() { dbg!(a.b()); }' },
  ],
  clean: [
    '#[test] fn f() { dbg!(x); }',
    'fn f() { debug!(x); }',
    { code: 'fn main() { dbg!(x); }', path: 'examples/a.rs' },
    'fn fatal(&self) -> ! { dbg!(self); panic!("lost") }',
  ],
};
