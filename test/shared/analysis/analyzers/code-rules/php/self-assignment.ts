import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '<?php $a = $a;', covers: ['$a = $a'] }, '<?php self::$a = self::$a;'],
  clean: ['<?php $this->a = $a;', '<?php $a = $b;', '<?php $this->a = $other->a;'],
};
