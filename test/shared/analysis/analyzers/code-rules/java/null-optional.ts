import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'import java.util.Optional;\nclass A { Optional<String> f() { if (a) { return null; } return g(); } }',
      covers: ['null'],
      fixed:
        'import java.util.Optional;\nclass A { Optional<String> f() { if (a) { return Optional.empty(); } return g(); } }',
    },
    {
      code: 'class A { java.util.OptionalInt f() { return a ? null : g(); } }',
      fixed: 'class A { java.util.OptionalInt f() { return a ? java.util.OptionalInt.empty() : g(); } }',
    },
    {
      code: 'import com.google.common.base.Optional;\nclass A { Optional<String> f() { return null; } }',
      fixed: 'import com.google.common.base.Optional;\nclass A { Optional<String> f() { return null; } }',
    },
  ],
  clean: [
    'class A { Optional<String> f() { return Optional.empty(); } }',
    'class A { String f() { return null; } }',
    'class A { Optional<String> f() { return g(() -> { return null; }); } }',
  ],
};
