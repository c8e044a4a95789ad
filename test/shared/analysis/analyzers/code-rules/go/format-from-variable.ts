import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "fmt"; func f(s string) { fmt.Printf(s) }',
      covers: ['s'],
      fixed: 'package a; import "fmt"; func f(s string) { fmt.Printf("%s", s) }',
    },
    'package a; import "fmt"; func f(err error) { fmt.Fprintf(w, "failed: " + err.Error()) }',
    'package a; import "log"; func f() { err := g(); text := err.Error(); log.Fatalf(text) }',
    {
      code: 'package a; import "fmt"; func f(s string) { fmt.Printf("100%% of " + s) }',
      fixed: 'package a; import "fmt"; func f(s string) { fmt.Printf("100%% of " + s) }',
    },
  ],
  clean: [
    'package a; import "fmt"; func f(s string) { fmt.Printf("%s", s) }',
    'package a; import "fmt"; func f() { fmt.Printf(usage); fmt.Printf(texts.Usage) }',
    'package a; import "fmt"; func f() { s := "plain"; fmt.Printf(s) }',
    'package a; import "fmt"; func f(format string, values ...any) { fmt.Printf(format, values...); fmt.Errorf(format) }',
  ],
};
