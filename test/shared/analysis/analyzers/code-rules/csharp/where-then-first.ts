import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'using System.Linq;\nclass A { void F() { var x = xs.Where(a => a.Ok).First(); } }',
      covers: ['Where(a => a.Ok).First()'],
      fixed: 'using System.Linq;\nclass A { void F() { var x = xs.First(a => a.Ok); } }',
    },
    {
      code: 'using System.Linq;\nclass A { void F() { var x = xs\n  .Where(a => a.Ok) // the good ones\n  .Any(); } }',
      covers: ['Where(a => a.Ok) // the good ones\n  .Any()'],
      fixed: 'using System.Linq;\nclass A { void F() { var x = xs\n  .Where(a => a.Ok) // the good ones\n  .Any(); } }',
    },
    {
      code: 'class A { void F() { var x = query.Where(a => a.Ok).First(); } }',
      fixed: 'class A { void F() { var x = query.Where(a => a.Ok).First(); } }',
    },
  ],
  clean: [
    'class A { void F() { var x = xs.First(a => a.Ok); } }',
    'class A { void F() { var x = xs.Where((a, i) => i > 2).First(); } }',
    'class A { void F() { var x = xs.Where(a => a.Ok).First(b => b.Big); } }',
    'class A { void F() { var x = xs.Where(a => a.Ok).ToList(); } }',
    'class A { void F() { var x = xs.Where(filter).First(); } }',
  ],
};
