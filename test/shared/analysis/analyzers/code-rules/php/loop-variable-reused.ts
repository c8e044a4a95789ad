import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php for ($i = 0; $i < 9; $i++) { if ($a) { for ($i = 0; $i < 3; $i++) { f(); } } }', covers: ['$i'] },
  ],
  clean: [
    '<?php for ($i = 0; $i < 9; $i++) { } for ($i = 0; $i < 3; $i++) { }',
    '<?php for ($i = 0; $i < 9; $i++) { $f = function () { for ($i = 0; $i < 3; $i++) { } }; }',
  ],
};
