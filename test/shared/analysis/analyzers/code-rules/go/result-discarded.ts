import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "strings"; func f(s string) { strings.Replace(s, "a", "b", -1); g(s) }',
      covers: ['strings.Replace(s, "a", "b", -1)'],
    },
    'package a; import "fmt"; func f() { if err != nil { fmt.Errorf("no: %w", err) } }',
  ],
  clean: [
    'package a; import "strings"; func f(s string) { s = strings.Replace(s, "a", "b", -1); g(strings.ToLower(s)) }',
    'package a; import "fmt"; func f() { fmt.Println("a"); fmt.Fprintf(w, "a") }',
    { code: 'package a; import "fmt"; func BenchmarkF(b *testing.B) { fmt.Sprintf("%d", 1) }', path: 'f_test.go' },
  ],
};
