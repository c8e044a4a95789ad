import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php if ($a): f(1); else: f(1); endif;',
    '<?php $a = $b ? $c : $c;',
    { code: '<?php if ($a) { f(1); } else { f(1); }', covers: ['if ($a) '] },
  ],
  clean: [
    '<?php $a = $b ? $c : $d; $e = $f ?: $f;',
    '<?php if ($a) { f(1); } elseif ($b) { g(); } else { f(1); }',
    '<?php if ($a) { } else { }',
    '<?php if ($a): ?><i class="off"></i><?php else: ?><i class="on"></i><?php endif ?>',
  ],
};
