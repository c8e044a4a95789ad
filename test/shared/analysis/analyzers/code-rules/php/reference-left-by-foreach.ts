import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php foreach ($a as &$v) { $v = 1; } $v = 2;', covers: ['$v'] },
    '<?php foreach ($a as $k => &$v) { f($v); } foreach ($b as $k => $v) { g($v); }',
  ],
  clean: [
    '<?php foreach ($a as &$v) { $v = 1; } unset($v); $v = 2;',
    '<?php foreach ($a as &$v) { $v = 1; } foreach ($a as &$v) { $v = 2; }',
    '<?php switch ($x) { case 1: foreach ($a as &$v) { $v = 1; } break; case 2: foreach ($a as $v) { f($v); } break; }',
    '<?php function f() { foreach ($a as &$v) { $v = 1; } return $a; } function g() { $v = 2; }',
  ],
};
