import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'x > "/tmp/a-$$.log"\n', covers: ['"/tmp/a-$$.log"'] }],
  clean: ['d=$(mktemp -d)\nx=/tmp/a\n', 'echo $$ > /run/x.pid\n'],
};
