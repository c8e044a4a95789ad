import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php in_array($a, [null, false]);',
    { code: '<?php if (\\in_array($a, array(0, 1))) { f(); }', covers: ['\\in_array($a, array(0, 1))'] },
  ],
  clean: ["<?php in_array($a, ['x', 'y']);", '<?php in_array($a, [0, 1], true);', '<?php in_array($a, $list);'],
};
