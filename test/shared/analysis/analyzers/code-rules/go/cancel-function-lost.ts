import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "context"; func f() { ctx, _ := context.WithTimeout(ctx, d); g(ctx) }', covers: ['_'] },
    'package a; import c "context"; func f() { ctx, _ = c.WithDeadline(ctx, d); g(ctx) }',
  ],
  clean: [
    'package a; import "context"; func f() { ctx, cancel := context.WithTimeout(ctx, d); defer cancel(); g(ctx) }',
    'package a; import "context"; func f() { _, cancel := context.WithCancel(ctx); cancel() }',
    'package a; func f() { ctx, _ := context.WithCancel(ctx); g(ctx) }',
  ],
};
