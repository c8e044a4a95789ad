import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php chmod($a, 0666);'],
  clean: ['<?php chmod($a, 0755);', '<?php chmod($a, 0777 & ~umask());', '<?php chmod($a, 0600);'],
};
