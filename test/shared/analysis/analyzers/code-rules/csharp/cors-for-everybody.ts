import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { cors.AllowAnyOrigin().AllowAnyHeader().AllowCredentials(); } }',
      covers: ['AllowCredentials'],
    },
    'class A { void F() { cors.AllowCredentials().SetIsOriginAllowed(_ => true); } }',
  ],
  clean: [
    'class A { void F() { cors.AllowAnyOrigin().AllowAnyHeader(); } }',
    'class A { void F() { cors.WithOrigins(x).AllowCredentials(); } }',
    'class A { void F() { cors.SetIsOriginAllowed(o => Known(o)).AllowCredentials(); } }',
  ],
};
