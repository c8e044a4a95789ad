import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { background-color: red; top: 0; background: url(a.png); }', covers: ['background-color: red'] },
    'a { margin-top: 1px; margin-bottom: 2px !important; margin: 0; }',
  ],
  clean: [
    'a { margin: 0; margin-top: 1px; }',
    'a { margin-top: 1px !important; margin: 0; }',
    'a { margin-top: 1px; } b { margin: 0; }',
    'a { border-radius: 1px; border: 0; }',
  ],
};
