import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php $a = !$b == 1;', "<?php if (!$this->kind() === 'x') { f(); }", '<?php !$a > 3;'],
  clean: [
    '<?php $a = $b != 1;',
    '<?php $a = !($b == 1);',
    '<?php $a = !$b === true;',
    '<?php $a = !$b === !$c;',
    '<?php if (!$a instanceof B) { f(); }',
  ],
};
