import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: "<?php if (!strpos($a, 'x')) { f(); }",
      covers: ["!strpos($a, 'x')"],
      fixed: "<?php if ((strpos($a, 'x') === false)) { f(); }",
    },
    {
      code: "<?php $found = \\strpos($a, 'x') != false;",
      fixed: "<?php $found = \\strpos($a, 'x') !== false;",
    },
    '<?php if ($ok && array_search($a, $list)) { f(); }',
    "<?php return stripos($a, 'xy') ? 1 : 2;",
  ],
  clean: [
    "<?php if (strpos($a, 'x') !== false) { f(); }",
    "<?php if (strpos($a, 'x') == 0) { f(); }",
    "<?php $position = strpos($a, 'x'); $short = strpos($a, ':') ?: 5;",
    "<?php if (str_contains($a, 'x')) { f(); }",
    "<?php if (strpos($name, '.')) { f(); }",
  ],
};
