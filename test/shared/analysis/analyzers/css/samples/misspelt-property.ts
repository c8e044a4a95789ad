import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { dispaly: none; backgroud-color: red; }', covers: ['dispaly', 'backgroud-color'] },
  ],
  clean: [
    'a { display: none; -webkit-dispaly: none; --heigth: 1px; }',
    'a { field-sizing: content; x-something: a; }',
    { code: '$heigth: 1px; a { @include b($heigth); }', path: 'a.scss' },
  ],
};
