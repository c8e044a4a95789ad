import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "strings"; func f(s string) { strings.TrimRight(s, ".tar.gz") }',
      covers: ['".tar.gz"'],
    },
    'package a; import "strings"; var s = strings.Trim(x, "www.")',
  ],
  clean: [
    'package a; import "strings"; var s = strings.Trim(x, " \\t\\n\\r")',
    'package a; import "strings"; var s = strings.TrimPrefix(x, "https://")',
    'package a; import "strings"; var s = strings.TrimLeft(x, chars) + strings.TrimRight(x, "/")',
  ],
};
