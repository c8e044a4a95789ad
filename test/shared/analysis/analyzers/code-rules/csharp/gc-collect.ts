import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { GC.Collect(); } }', covers: ['GC.Collect()'] },
    'class A { void F() { System.GC.Collect(2); } }',
  ],
  clean: [
    'class A { void F() { stats.Collect(); } }',
    'class A { void F() { GC.SuppressFinalize(this); } }',
    { path: 'benchmarks/A.cs', code: 'class A { void F() { GC.Collect(); } }' },
  ],
};
