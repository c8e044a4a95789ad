import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "os/signal"; func f() { c := make(chan os.Signal); signal.Notify(c, os.Interrupt); <-c }',
      covers: ['make(chan os.Signal)'],
      fixed:
        'package a; import "os/signal"; func f() { c := make(chan os.Signal, 1); signal.Notify(c, os.Interrupt); <-c }',
    },
    'package a; import "os/signal"; func f() { var c = make(chan os.Signal); go func() { signal.Notify(c) }() }',
  ],
  clean: [
    'package a; import "os/signal"; func f() { c := make(chan os.Signal, 1); signal.Notify(c, os.Interrupt); <-c }',
    'package a; import "os/signal"; func f(c chan os.Signal) { signal.Notify(c, os.Interrupt) }',
    'package a; func f() { c := make(chan os.Signal); events.Notify(c) }',
  ],
};
