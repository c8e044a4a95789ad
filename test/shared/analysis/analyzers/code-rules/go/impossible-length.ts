import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { if len(x) >= 0 { g() } }', covers: ['len(x) >= 0'] },
    'package a; func f() bool { return cap(x) < 0 }',
    'package a; func f() bool { return len(x) == -1 }',
  ],
  clean: [
    'package a; func f() bool { return len(x) > 0 }',
    'package a; func f() bool { return len(x) == 0 && len(y) != 0 }',
    'package a; func f() bool { return size(x) < 0 && len(x) < 1 }',
  ],
};
