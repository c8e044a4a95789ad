import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'f() { g -x $@; }\n', covers: ['$@'], fixed: 'f() { g -x "$@"; }\n' }],
  clean: [
    { code: 'echo $@\n', path: 'test/show-arguments.sh' },
    '# shellcheck disable=SC2068\nexec $@\n',
    'f "$@"\n',
    'x=$@\nfor a in $*; do :; done\n',
    'f "a $@"\n',
  ],
};
