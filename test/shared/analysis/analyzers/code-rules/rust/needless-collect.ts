import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f() { x.iter().filter(p).collect::<Vec<_>>().len() }',
      covers: ['collect::<Vec<_>>().len()'],
      fixed: 'fn f() { x.iter().filter(p).count() }',
    },
  ],
  clean: [
    'fn f() { x.iter().collect::<HashSet<_>>().len() }',
    'fn f() { let v = x.iter().collect::<Vec<_>>(); v.len() }',
    'fn f() { x.iter().count() }',
  ],
};
