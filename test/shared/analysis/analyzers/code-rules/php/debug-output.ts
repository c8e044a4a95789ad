import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php dd($user);', '<?php function f() { \\var_dump($a); }'],
  clean: [
    '<?php $this->dd($user);',
    '<?php function dumpAll($a) { var_dump($a); }',
    '<?php function f($a) { ob_start(); var_dump($a); return ob_get_clean(); }',
    { code: '<?php var_dump($a);', path: 'tests/a.php' },
    '<?php $text = print_r($a, true);',
  ],
};
