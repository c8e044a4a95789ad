import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php simplexml_load_string($a, 'SimpleXMLElement', LIBXML_NOENT);",
    '<?php $d->load($a, \\LIBXML_NOENT);',
  ],
  clean: ['<?php simplexml_load_string($a);', '<?php $d->loadXML($a, LIBXML_NONET | LIBXML_NOWARNING);'],
};
