import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php $a = strlen($b) < 0;', '<?php return \\count($a) >= 0;'],
  clean: ['<?php count($a) > 0;', '<?php compare($a) < 0;', '<?php count($a) < 1;'],
};
