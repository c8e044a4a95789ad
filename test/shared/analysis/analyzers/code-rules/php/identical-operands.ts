import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php if ($a[0] == $a[0]) { f(); }', covers: ['$a[0] == $a[0]'] },
    '<?php $x = $this->from - $this->from;',
    '<?php return $user->isA && $user->isA;',
  ],
  clean: [
    '<?php $square = $a * $a; $twice = $a + $a;',
    '<?php $x = next($list) - next($list);',
    '<?php return $a === $b;',
    "<?php $line = '-' . '-'; $mask = 1 | 1;",
    { code: '<?php $this->assertTrue($a == $a);', path: 'tests/EqualTest.php' },
  ],
};
