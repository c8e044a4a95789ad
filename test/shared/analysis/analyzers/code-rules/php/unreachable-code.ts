import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php function f() { throw new E(); $a = 1; }', covers: ['$a = 1;'] },
    '<?php foreach ($a as $b) { continue; f($b); }',
    '<?php switch ($a) { case 1: return 2; f(); }',
  ],
  clean: [
    '<?php switch ($a) { case 1: return 2; break; }',
    '<?php function f() { return g(); function g() { return 1; } }',
    '<?php function f() { if ($a) { return 1; } return 2; // the end\n }',
    '<?php function f() { return; yield 1; }',
  ],
};
