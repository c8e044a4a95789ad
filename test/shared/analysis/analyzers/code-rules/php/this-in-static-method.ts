import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '<?php class A { public static function f() { $this->g(); } }', covers: ['$this'] }],
  clean: [
    '<?php class A { function f() { $this->g(); } }',
    '<?php class A { static function f() { return function () { return $this->g; }; } }',
    '<?php class A { static function f() { if (isset($this)) { $this->g(); } } }',
  ],
};
