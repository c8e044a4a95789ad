import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "<?php f(['a' => 1, 'b' => 2, \"a\" => 3]);", covers: ['"a"'] },
    '<?php $a = array(1 => 2, 1 => 3);',
  ],
  clean: ["<?php $a = ['a' => 1, 'b' => 1];", '<?php $a = [$b => 1, $b => 2];', "<?php $a = [1, 2, 1, 'x' => [1, 1]];"],
};
