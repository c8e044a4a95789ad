import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "<?php str_replace('a', 'b', $c);", covers: ["str_replace('a', 'b', $c)"] },
    "<?php array_map('trim', $a);",
    '<?php \\array_unique($a);',
  ],
  clean: [
    '<?php $a = trim($a);',
    '<?php array_map(function ($x) { save($x); }, $a);',
    '<?= trim($a) ?>',
    '<?php sort($a);',
    '<p><?= htmlspecialchars($a) ?></p>',
  ],
};
