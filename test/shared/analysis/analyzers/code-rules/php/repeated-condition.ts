import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php if ($a) { f(); } elseif ($b) { g(); } elseif ($a) { h(); } else { i(); }', covers: ['($a)'] },
    '<?php if ($a) { f(); } else if ($b) { g(); } else if ($b) { h(); }',
  ],
  clean: [
    '<?php if ($a) { f(); } elseif ($b) { g(); }',
    '<?php if ($a) { f(); } if ($a) { g(); }',
    '<?php if ($i++) { f(); } elseif ($i++) { g(); }',
  ],
};
