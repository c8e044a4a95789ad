import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php switch ($a) { case 1: f(); default: g(); }', covers: ['case 1'] },
    '<?php switch ($a) { case 1: if ($b) { return 1; } case 2: return 2; }',
  ],
  clean: [
    '<?php switch ($a) { case 1: case 2: f(); break; default: g(); }',
    '<?php switch ($a) { case 1: f(); // falls through\n case 2: g(); }',
    '<?php switch ($a) { case 1: f(); die(1); case 2: exit; case 3: DIE("text"); default: g(); }',
    '<?php switch ($a) { case 1: if ($b) { return 1; } else { throw new E(); } case 2: return 2; }',
    '<?php switch ($a) { case 1: { f(); break; } case 2: exit(1); case 3: die; case 4: try { return 1; } catch (E $e) { return 2; } default: g(); }',
  ],
};
