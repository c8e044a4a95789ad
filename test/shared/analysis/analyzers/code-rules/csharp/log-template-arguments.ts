import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { log.LogInformation("{A} {B} {C}", a, b); } }', covers: ['"{A} {B} {C}"'] },
    'class A { void F() { log.LogError(ex, "{A}", a, b); } }',
    'class A { void F() { _log?.LogWarning("none", a); } }',
  ],
  clean: [
    'class A { void F() { log.LogInformation("{A} {B}", a, b); } }',
    'class A { void F() { log.LogInformation("{A} {B}", args); } }',
    'class A { void F() { log.LogInformation("{{A}} {B:N2} {@C}", b, c); } }',
    'class A { void F() { log.LogInformation("plain"); } }',
    'class A { void F() { log.LogDebug("{0} {0}", a); } }',
    'class A { void F() { database.LogError("failed", error); } }',
    'class A { void F() { log.LogError(ex, "{A}", a); } }',
  ],
};
