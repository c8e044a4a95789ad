import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: "<?php $a->format('Y-m-d H:m:s');", covers: ['m'], fixed: "<?php $a->format('Y-m-d H:i:s');" }],
  clean: [
    "<?php $a->toString('HH:mm');",
    "<?php $a->format('HH:mm:ss');",
    "<?php date('Y-m-d H:i:s');",
    "<?php f('H:m');",
    "<?php date('m:d');",
  ],
};
