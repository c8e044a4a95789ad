import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { var m map[string]int; m["a"] = 1 }', covers: ['m["a"]'] },
    'package a; func f() { var m map[int]int; for i := range xs { m[i]++ } }',
  ],
  clean: [
    'package a; func f() { m := map[string]int{}; m["a"] = 1 }',
    'package a; func f() { var m map[string]int; m = make(map[string]int); m["a"] = 1 }',
    'package a; func f() { var m map[string]int; json.Unmarshal(b, &m); m["a"] = 1 }',
    'package a; func f() { var m map[string]int; g(m["a"]); for _, m := range ms { m["a"] = 1 } }',
  ],
};
