import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '<?php return isset($a[1]) && $a[1] !== null && $b;',
      covers: ['$a[1] !== null'],
      fixed: '<?php return isset($a[1]) && $b;',
    },
  ],
  clean: [
    '<?php return isset($a) && $a != null;',

    '<?php return isset($a) && $b !== null;',
    '<?php return isset($a, $b) && $a !== null;',
    '<?php return isset($a) || $a !== null;',
  ],
};
