import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { width: calc(1px +2px) }', covers: ['1px +2'] },
    { code: 'a { width: calc((1em)+ 2px) }', covers: [')+ 2'] },
  ],
  clean: [
    'a { width: calc(100% - 10px + 1e-3px) }',
    'a { width: calc(100% * -1) }',
    'a { margin: 1px -2px; }',
    { code: 'a { width: calc(100%-#{$a}) }', path: 'a.scss' },
  ],
};
