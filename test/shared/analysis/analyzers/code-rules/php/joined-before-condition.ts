import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["<?php $a = 'x' . $b ? 'y' : 'z';", "<?php $a = $b . $c ?? '';"],
  clean: ["<?php $a = 'x' . ($b ? 'y' : 'z');", "<?php $a = 'x' . ($b ?? 'y');", "<?php $a = $b ? 'x' . 'y' : 'z';"],
};
