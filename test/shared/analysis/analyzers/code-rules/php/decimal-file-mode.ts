import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '<?php mkdir($a, 755, true);', covers: ['755'], fixed: '<?php mkdir($a, 0755, true);' }],
  clean: [
    '<?php chmod($a, 420); mkdir($a, 511); mkdir($a, 1023);',
    '<?php chmod($a, 0644);',
    '<?php chmod($a, $mode);',
    '<?php chmod($a, 0o755); umask(0);',
  ],
};
