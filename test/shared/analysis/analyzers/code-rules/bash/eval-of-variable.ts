import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['f() { eval "cp $1 /x"; }\n'],
  clean: ['eval "$(ssh-agent)"\neval "$@"\neval "$1"\n', 'eval "$name=1"\neval "x_$1=2"\n'],
};
