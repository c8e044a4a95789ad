import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'x=$(cat "$f" | wc -l)\n', covers: ['cat "$f"'] }],
  clean: ['cat a b | sort\ncat | sort\n', 'cat *.txt | sort\ncat -A x | y\n'],
};
