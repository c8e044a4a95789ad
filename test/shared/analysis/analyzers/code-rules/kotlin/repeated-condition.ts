import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f(x: A) = when (x) { is B -> 1; A.C, A.D -> 2; A.D -> 3; else -> 4 }', covers: ['A.D'] },
    'fun f() { when { a == b -> g(); c -> h(); a == b -> i() } }',
  ],
  clean: [
    'fun f(x: Int) = when (x) { 1 -> 1; 2, 3 -> 2; else -> 4 }',
    'fun f() { when { next() == 1 -> g(); next() == 1 -> h() } }',
    'fun f(x: Any) = when (x) { is A -> 1; !is B -> 2; in C -> 3; else -> 4 }',
  ],
};
