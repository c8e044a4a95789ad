import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "context"; func f() { g(context.WithValue(ctx, "user", u)) }', covers: ['"user"'] },
    'package a; import "context"; func f() { ctx = context.WithValue(ctx, 1, u) }',
  ],
  clean: [
    'package a; import "context"; func f() { g(context.WithValue(ctx, userKey{}, "user")) }',
    'package a; import "context"; func f() { g(context.WithValue(ctx, key("user"), u)) }',
    'package a; func f() { g(context.WithValue(ctx, "user", u)) }',
  ],
};
