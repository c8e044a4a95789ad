import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php foreach ($a as $b) { $all = \\array_merge($all, f($b)); }', covers: ['\\array_merge($all, f($b))'] },
    '<?php while ($a) { $this->rows = array_merge($this->rows, next($a)); }',
  ],
  clean: [
    '<?php $all = array_merge($all, f($b));',
    "<?php foreach ($a as $b) { $all = array_merge($all, ['x' => $b]); }",
    '<?php foreach ($a as $b) { $merged = array_merge($defaults, $b); f($merged); }',
    '<?php foreach ($a as $k => $b) { $groups[$k] = array_merge($groups[$k], $b); }',
    '<?php foreach ($a as $b) { $f = function ($x) { $x = array_merge($x, [1]); return $x; }; }',
  ],
};
