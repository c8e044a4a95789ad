import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php switch ($a) { case A::B: case 2: f(); break; case A::B: g(); }', covers: ['A::B'] },
    '<?php $x = match ($a) { 1, 2 => 3, 2 => 4 };',
  ],
  clean: [
    '<?php switch ($a) { case 1: f(); break; case 2: f(); }',
    '<?php switch (true) { case f(): a(); break; case f(): b(); }',
    "<?php $x = match ($a) { 1 => 2, '1' => 2 };",
  ],
};
