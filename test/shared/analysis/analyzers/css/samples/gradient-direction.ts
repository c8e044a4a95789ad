import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { background-image: url(a), linear-gradient( left, red, blue) }', covers: ['linear-gradient( left'] },
  ],
  clean: [
    'a { background: -webkit-linear-gradient(top, red, blue); }',
    'a { background: linear-gradient(to top, red, blue); }',
    'a { background: linear-gradient(45deg, red, blue); }',
  ],
};
