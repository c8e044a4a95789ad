import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php if ($a = true) { f(); }', covers: ['$a = true'] },
    "<?php if ($b) { g(); } elseif ($this->mode = self::X ?: 1) { f(); } elseif ($c = 'x') { h(); }",
  ],
  clean: [
    '<?php if ($row = $query->fetch()) { f($row); }',
    '<?php while (($line = fgets($in)) !== false) { f($line); }',
    '<?php if ($a == 1) { f(); }',
  ],
};
