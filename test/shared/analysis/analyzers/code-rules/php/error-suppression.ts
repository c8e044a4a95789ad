import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php @unlink($a);'],
  clean: ['<?php unlink($a);', "<?php $mail = 'a@b';"],
};
