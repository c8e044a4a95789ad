import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '<?php new \\RuntimeException("x");',
      covers: ['new \\RuntimeException("x")'],
      fixed: '<?php throw new \\RuntimeException("x");',
    },
  ],
  clean: [
    '<?php throw new E();',
    '<?php $e = new RuntimeException("x");',
    '<?php new Widget();',
    '<?php f(new RuntimeException("x"));',
  ],
};
