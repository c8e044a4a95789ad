import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php $a == 0.1;', '<?php return 1.7 !== $b;'],
  clean: ['<?php $a === 0.0;', '<?php $a > 0.1;', '<?php $scale == 1.5;', '<?php $version == 1.1;'],
};
