import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php assert("is_int(\\$a)");', "<?php \\assert('$a');"],
  clean: ['<?php assert($a instanceof B);', "<?php $this->assert('x');", "<?php assert(false, 'never here');"],
};
