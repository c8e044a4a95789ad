import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() { mu.RLock(); defer mu.RLock(); g() }',
      fixed: 'package a; func f() { mu.RLock(); defer mu.RUnlock(); g() }',
    },
    'package a; func f() { s.Lock(); defer s.Lock(); g() }',
  ],
  clean: [
    'package a; func f() { mu.Lock(); defer mu.Unlock(); g() }',
    'package a; func f() { a.Lock(); defer b.Lock(); g() }',
    'package a; func f() { mu.Unlock(); defer mu.Lock(); g() }',
  ],
};
