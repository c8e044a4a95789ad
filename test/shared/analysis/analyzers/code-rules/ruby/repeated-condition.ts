import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'if a\n  f\nelsif b\n  g\nelsif a\n  h\nend', covers: ['a'] },
    { code: 'case a\nwhen 1, 2 then f\nwhen 2 then g\nend', covers: ['2'] },
  ],
  clean: [
    'if a\n  f\nelsif b\n  g\nend',
    'case a\nwhen 1 then f\nwhen 2 then g\nend',
    'if a = gets\n  f\nelsif a = gets\n  g\nend',
  ],
};
