import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'for f in `ls`; do x; done\n', covers: ['`ls`'] }],
  clean: ['for f in *; do x; done\n', 'for f in $(lsblk); do x; done\nfor f in $(ls | sort); do x; done\n'],
};
