import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { mu.Lock(); mu.Unlock(); g() }', covers: ['mu.Unlock()'] },
    'package a; func f() { s.mu.RLock(); s.mu.RUnlock(); g() }',
  ],
  clean: [
    'package a; func f() { mu.Lock(); g(); mu.Unlock() }',
    'package a; func f() { mu.Lock(); defer mu.Unlock(); g() }',
    'package a; func f() {\n a.Lock()\n // waits for the writer\n a.Unlock(); b.Lock(); a.Unlock() }',
  ],
};
