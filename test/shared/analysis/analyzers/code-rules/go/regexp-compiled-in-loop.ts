import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "regexp"; func f() { for _, s := range xs { r := regexp.MustCompile(`a+`); r.MatchString(s) } }',
      covers: ['regexp.MustCompile(`a+`)'],
    },
    'package a; import "regexp"; func f() { for _, s := range xs { if ok, _ := regexp.MatchString("a", s); ok { g() } } }',
  ],
  clean: [
    'package a; import "regexp"; var r = regexp.MustCompile("a"); func f() { for _, s := range xs { r.MatchString(s) } }',
    'package a; import "regexp"; func f() { for _, s := range patterns { regexp.MustCompile(s) } }',
    'package a; import "regexp"; func f() { r := regexp.MustCompile("a"); for _, s := range xs { r.MatchString(s) } }',
  ],
};
