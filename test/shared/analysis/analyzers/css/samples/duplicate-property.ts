import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a { top: 0; top: 0; }',
    { code: 'a { b { top: 0; left: 1px; top: 1px } }', covers: ['top: 1px'], path: 'a.scss' },
  ],
  clean: [
    'a { display: block; display: grid; }',
    'a { color: red; margin: 0; color: var(--a); }',
    'a { top: 0 } a { top: 0 }',
    'a { top: 0; b { top: 0 } }',
    'td { margin: 0; font-size: 16px; Margin: 0; }',
    '@font-face { src: url(a.eot); font-family: a; src: url(b.woff); }',
    'a { $a: 1; $a: 2; --b: 1; top: 0 /* top: 0; */ }',
  ],
};
