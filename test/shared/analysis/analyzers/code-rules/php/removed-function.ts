import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php while (list($a, $b) = each($c)) { f($a, $b); }', covers: ['each'] },
    '<?php mysql_query($q);',
  ],
  clean: [
    '<?php explode(",", $a);',
    '<?php $list->each($f);',
    "<?php if (function_exists('ereg')) { ereg($a, $b); }",
    '<?php function each($a) { return $a; } each($b);',
    '<?php if (PHP_VERSION_ID < 50400) { $a = get_magic_quotes_gpc(); }',
  ],
};
