import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { if x == 1 { g() } else if x == 2 { h() } else if x == 1 { k() } }', covers: ['x == 1'] },
    'fn f() { if a.b { g() } else if a.b { h() } }',
  ],
  clean: [
    'fn f() { if x == 1 { g() } else if x == 2 { h() } }',
    'fn f() { if next() { g() } else if next() { h() } }',
    'fn f() { if a { g() } if a { h() } }',
  ],
};
