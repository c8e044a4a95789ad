import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php for ($i = 0; $i < mb_strlen($s); $i++) { f($s[$i]); }', covers: ['mb_strlen($s)'] },
    '<?php for ($i = 0; $i <= count(array_keys($a)); ++$i) { f($i); }',
  ],
  clean: [
    '<?php for ($i = 0; $i < count($a); $i++) { f($a[$i]); }',
    '<?php for ($i = 0, $n = mb_strlen($s); $i < $n; $i++) { f($i); }',
    "<?php for ($i = 0; $i < mb_strlen($s); $i++) { $s .= 'x'; }",
  ],
};
