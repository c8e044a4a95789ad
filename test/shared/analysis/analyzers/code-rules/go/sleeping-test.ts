import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "time"; func TestA(t *testing.T) { go g(); time.Sleep(time.Second); check(t) }',
      path: 'a_test.go',
      covers: ['time.Sleep(time.Second)'],
    },
  ],
  clean: [
    { code: 'package a; import "time"; func TestA(t *testing.T) { for !done() { time.Sleep(d) } }', path: 'a_test.go' },
    'package a; import "time"; func f() { time.Sleep(time.Second) }',
  ],
};
