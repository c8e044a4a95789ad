import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php system("ls $dir");',
    '<?php $a = `git log $branch`;',
    "<?php shell_exec($_GET['c']);",
    "<?php \\passthru('ping ' . $this->host);",
  ],
  clean: [
    "<?php foreach (['vi', 'nano'] as $a) { exec('which ' . $a); }",
    "<?php $m = is_dir($a) ? 'J' : 'H'; exec(\"mklink /{$m} a b\");",
    "<?php exec('ls -l', $lines);",
    "<?php system('ls ' . escapeshellarg($dir) . ' ' . (int) $n . ' ' . PHP_EOL);",
    '<?php exec($command);',
    '<?php $pdo->exec("DELETE $a");',
    '<?php proc_open([$a, $b], [], $pipes);',
  ],
};
