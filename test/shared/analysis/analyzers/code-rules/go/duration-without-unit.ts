import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "time"; func f() { time.Sleep(100) }', covers: ['100'] },
    'package a; import "context"; func f() { ctx, cancel := context.WithTimeout(ctx, 30); defer cancel() }',
  ],
  clean: [
    'package a; import "time"; func f() { time.Sleep(100 * time.Millisecond); time.Sleep(wait) }',
    'package a; import "time"; func f() { <-time.After(0); time.NewTimer(1); time.Sleep(1000000000) }',
    'package a; func f() { time.Sleep(100) }',
  ],
};
