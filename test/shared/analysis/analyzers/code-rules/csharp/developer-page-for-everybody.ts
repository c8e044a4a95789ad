import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { app.UseRouting(); app.UseDeveloperExceptionPage(); } }',
      covers: ['UseDeveloperExceptionPage'],
    },
  ],
  clean: [
    'class A { void F() { if (env.IsDevelopment()) app.UseDeveloperExceptionPage(); } }',
    'class A { void F() { if (env.IsDevelopment()) { app.UseDeveloperExceptionPage(); } else { app.UseHsts(); } } }',
    'class A { void F() { if (env.IsProduction()) { return; } app.UseDeveloperExceptionPage(); } }',
    'class A { void F() { app.UseExceptionHandler("/error"); } }',
  ],
};
