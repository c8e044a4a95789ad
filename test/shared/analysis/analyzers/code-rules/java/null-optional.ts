import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Optional<String> f() { if (a) { return null; } return g(); } }',
      covers: ['null'],
      fixed: 'class A { Optional<String> f() { if (a) { return Optional.empty(); } return g(); } }',
    },
    'class A { java.util.OptionalInt f() { return a ? null : g(); } }',
  ],
  clean: [
    'class A { Optional<String> f() { return Optional.empty(); } }',
    'class A { String f() { return null; } }',
    'class A { Optional<String> f() { return g(() -> { return null; }); } }',
  ],
};
