import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php $a->b = ksort($a->b);', covers: ['$a->b = ksort($a->b)'], fixed: '<?php ksort($a->b);' },
    '<?php $this->a = usort($this->a, $by);',
    { code: '<?php $a = \\shuffle($a);', covers: ['$a = \\shuffle($a)'] },
  ],
  clean: ['<?php sort($a);', '<?php $isSorted = sort($a);', '<?php $a = array_reverse($a);'],
};
