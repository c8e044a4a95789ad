import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { for { select { case x := <-c: use(x); default: } } }', covers: ['default:'] },
    'package a; func f() { for { select { default: case <-c: return } } }',
  ],
  clean: [
    'package a; func f() { for { select { case <-c: return; default: work() } } }',
    'package a; func f() { for { select { case <-c: return } } }',
    'package a; func f() { for i := 0; i < 10; i++ { select { case c <- i: default: } } }',
    'package a; func f() { for { select { case <-c: return; default: }; work() } }',
  ],
};
