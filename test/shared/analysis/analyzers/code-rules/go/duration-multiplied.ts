import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "time"; func f(d time.Duration) { time.Sleep(d * time.Millisecond) }',
      covers: ['d * time.Millisecond'],
    },
    'package a; import "time"; func f() { wait := 5 * time.Second; time.Sleep(time.Second * wait) }',
  ],
  clean: [
    'package a; import "time"; func f(n int) { time.Sleep(time.Duration(n) * time.Second) }',
    'package a; import "time"; func f(d time.Duration) { time.Sleep(d * 2) }',
    'package a; import "time"; func f() { const n = 3; time.Sleep(n * time.Second) }',
    'package a; import "time"; func f() { var n time.Duration = 3; time.Sleep(n * time.Second) }',
  ],
};
