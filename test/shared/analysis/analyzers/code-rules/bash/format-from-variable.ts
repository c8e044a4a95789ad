import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'printf "${1}"\n', covers: ['"${1}"'] },
    'data="a $1"\nprintf "$data"\n',
    'data="a"\nread -r data\nprintf "$data"\n',
    'data="a"\nfor data in *; do printf "$data"; done\n',
    'f() { local data=$1; printf "$data"; }\n',
  ],
  clean: [
    'data=\'{"i": 1}\\n{"i": 2}\\n\'\nprintf "$data" | jq .\ndata=""\nprintf "${data}"\n',
    'printf "$row" a b\n',
    'printf "%s\\n" "$x"\nprintf "$FORMAT" a\n',
    'printf -v x "%s" y\n',
  ],
};
