import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'class A { [ValidateInput(false)] public R F() => null; }', covers: ['ValidateInput(false)'] }],
  clean: [
    'class A { [ValidateInput(true)] public R F() => null; }',
    'class A { [Validate(false)] public R F() => null; }',
  ],
};
