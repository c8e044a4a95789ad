import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var p = new TokenValidationParameters { ValidateIssuer = false }; } }',
      covers: ['ValidateIssuer = false'],
    },
    'class A { void F() { options.RequireHttpsMetadata = false; } }',
  ],
  clean: [
    'class A { void F() { p.ValidateIssuer = true; } }',
    'class A { void F() { p.ValidateIssuer = check; } }',
    'class A { void F() { p.ValidateForm = false; } }',
  ],
};
