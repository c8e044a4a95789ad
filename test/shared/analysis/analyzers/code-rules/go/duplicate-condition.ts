import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() { if x == 1 { g() } else if x == 2 { h() } else if x == 1 { k() } }',
      covers: ['x == 1'],
    },
    'package a; func f() { if a.b { g() } else if a.b { h() } }',
  ],
  clean: [
    'package a; func f() { if x == 1 { g() } else if x == 2 { h() } }',
    'package a; func f() { if next() { g() } else if next() { h() } }',
    'package a; func f() { if err != nil { g() } else if err := h(); err != nil { k() } }',
  ],
};
