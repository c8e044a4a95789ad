import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'using System.Linq;\nclass A { bool F() => xs.Count(x => x.Ok) == 0 || ys.Count() >= 1; }',
      covers: ['xs.Count(x => x.Ok) == 0', 'ys.Count() >= 1'],
      fixed: 'using System.Linq;\nclass A { bool F() => !xs.Any(x => x.Ok) || ys.Any(); }',
    },
    { code: 'class A { void F() { if (xs.Count() > 0) G(); } }', covers: ['xs.Count() > 0'] },
    'class A { void F() { if (xs.Count(x => x.Ok) == 0) G(); } }',
    {
      code: 'using System.Linq;\nclass A { bool F(Regex r) => r.Count(text) > 0; }',
      fixed: 'using System.Linq;\nclass A { bool F(Regex r) => r.Count(text) > 0; }',
    },
  ],
  clean: [
    'class A { void F() { if (xs.Count > 0) G(); } }',
    'class A { void F() { if (xs.Count() > 1) G(); } }',
    'class A { void F() { if (xs.Count() == n) G(); } }',
    { path: 'test/A.cs', code: 'class A { void F() { if (xs.Count() > 0) G(); } }' },
  ],
};
