import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'fn f() { match x { A => 1, B => todo!("later") } }', covers: ['todo!("later")'] }],
  clean: ['fn f() { unreachable!() }', '#[cfg(test)] mod tests { fn f() { todo!() } }', 'fn f() { todo(); }'],
};
