import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $a = unserialize(base64_decode($_GET['a']));",
    '<?php $a = unserialize(file_get_contents($path));',
    '<?php $a = \\unserialize($payload);',
  ],
  clean: [
    "<?php $a = unserialize($text, ['allowed_classes' => false]);",
    '<?php $copy = unserialize(serialize($a));',
    '<?php $a = unserialize($this->state);',
    "<?php unserialize('a:0:{}');",
  ],
};
