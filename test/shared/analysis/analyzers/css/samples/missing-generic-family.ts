import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a { font-family: "Open Sans", Arial }',
  ],
  clean: [
    'a { font-family: "Open Sans", SANS-SERIF; }',
    'a { font-family: FontAwesome; }',
    'a { font-family: var(--a), Arial; font-family: inherit }',
    '@font-face { font-family: a, b; }',
  ],
};
