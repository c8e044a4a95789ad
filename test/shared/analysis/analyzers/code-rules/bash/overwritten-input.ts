import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'cat "$f" | sed s/a/b/ > "$f"\n', covers: ['"$f"'] }],
  clean: ['sort a > b\nsort a >> a\n', 'echo a > a\ngrep x y > /dev/null\n'],
};
