import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; func f() { x.y = x.y }',
    { code: 'package a; func f(n int) { n = n; m[i], k = m[i], k }', covers: ['n = n', 'm[i], k = m[i], k'] },
  ],
  clean: [
    'package a; func f() { for _, x := range xs { x := x; go use(x) } }',
    'package a; func f() { a, b = b, a }',
    'package a; func f() { *next() = *next(); x += x }',
  ],
};
