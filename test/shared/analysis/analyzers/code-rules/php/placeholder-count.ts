import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php printf("%d: %05.2f", $a);', "<?php sprintf('%2$s', $a);", "<?php \\sprintf('%s');"],
  clean: [
    "<?php sprintf('%s', $a);",
    "<?php sprintf('100%% %s', $a);",
    "<?php sprintf('%1$s %1$s', $a);",
    "<?php sprintf('%s %s', ...$a);",
    "<?php sprintf('%s %y', $a);",
    '<?php sprintf($format, $a);',
  ],
};
