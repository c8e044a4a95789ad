import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a,\nb { top: 0 }\na, b { top: 1px }', covers: ['a, b'] },
  ],
  clean: [
    'a { top: 0 } a { left: 0 }',
    'a { top: 0 } @media print { a { top: 1px } }',
    '@keyframes x { 0% { top: 0 } } @keyframes y { 0% { top: 1px } }',
    'a { top: 0 !important } a { top: 1px }',
  ],
};
