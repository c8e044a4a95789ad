import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() { go func() { wg.Add(1); defer wg.Done(); g() }(); wg.Wait() }',
      covers: ['wg.Add(1)'],
    },
    'package a; func f() { go func(n int) { s.wg.Add(1); g(n); s.wg.Done() }(1) }',
  ],
  clean: [
    'package a; func f() { wg.Add(1); go func() { defer wg.Done(); g() }(); wg.Wait() }',
    'package a; func f() { go func() { counter.Add(1); g() }() }',
    'package a; func f() { go func() { defer wg.Done(); wg.Add(1); go g(wg) }() }',
  ],
};
