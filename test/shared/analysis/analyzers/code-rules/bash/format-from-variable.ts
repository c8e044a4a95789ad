import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'printf "${1}"\n', covers: ['"${1}"'] }],
  clean: ['printf "$row" a b\n', 'printf "%s\\n" "$x"\nprintf "$FORMAT" a\n', 'printf -v x "%s" y\n'],
};
