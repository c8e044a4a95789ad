import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '#!/bin/sh -e\n[[ a = b ]] && c\n', covers: ['[['] }],
  clean: [
    { code: '#!/bin/sh\n[[ -f x ]]\n', path: 'init/sysvinit-redhat/docker' },
    '#!/bin/bash\n[[ -f x ]]\n',
    '[[ -f x ]]\n',
  ],
};
