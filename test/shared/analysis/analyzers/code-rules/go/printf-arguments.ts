import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "fmt"; func f() { fmt.Printf("%d of %d\\n", n) }',
      covers: ['fmt.Printf("%d of %d\\n", n)'],
    },
    'package a; import "fmt"; func f() { fmt.Fprintf(w, "all", n) }',
    'package a; import "log"; func f() { log.Fatalf("no " + "%s: %v", err) }',
    'package a; import "fmt"; func f() error { return fmt.Errorf("width %*d", n) }',
  ],
  clean: [
    'package a; import "fmt"; func f() { fmt.Printf("%5.2f%% of %-*s %+v", x, n, y, z) }',
    'package a; import "fmt"; func f() { fmt.Printf("%d %d", values...); fmt.Printf("%d %d", both()) }',
    'package a; import "fmt"; func f() { fmt.Printf("%[1]d %[1]d", n); fmt.Printf(format, n); fmt.Sprintf("100%") }',
    'package a; func f() { fmt.Printf("%d") }',
  ],
};
