import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() string { s := ""; for _, x := range xs { s += x }; return s }', covers: ['s += x'] },
    'package a; func f() { var s string; for i := 0; i < n; i++ { if ok(i) { s += name(i) } } }',
  ],
  clean: [
    'package a; func f() { n := 0; for _, x := range xs { n += x } }',
    'package a; func f() { for _, x := range xs { s := ""; s += x; use(s) } }',
    'package a; func f() { s := ""; s += x; for _, x := range xs { if x { s += "."; break } } }',
    { code: 'package a; func f() { s := ""; for _, x := range xs { s += x } }', path: 'f_test.go' },
  ],
};
