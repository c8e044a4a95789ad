import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { for { select { case <-done: break; case x := <-c: use(x) } } }', covers: ['break'] },
    'package a; func f() { for _, x := range xs { switch x { case 1: use(x); break; case 2: return } } }',
  ],
  clean: [
    'package a; func f() { L: for { select { case <-done: break L; case x := <-c: use(x) } } }',
    'package a; func f() { for _, x := range xs { switch x { case 1: break; default: use(x) } } }',
    'package a; func f() { switch x { case 1: use(x); break; case 2: return } }',
    'package a; func f() { for { switch x { case 1: if y { break }; use(x) } } }',
  ],
};
