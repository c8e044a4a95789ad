import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["<?php \\ini_set('display_errors', 'On');", '<?php phpinfo();'],
  clean: [
    "<?php if (DEBUG) { ini_set('display_errors', '1'); }",
    "<?php ini_set('memory_limit', 1);",
    '<?php ob_start(); phpinfo(INFO_MODULES);',
    { code: "<?php ini_set('display_errors', 1);", path: 'bin/tool.php' },
  ],
};
