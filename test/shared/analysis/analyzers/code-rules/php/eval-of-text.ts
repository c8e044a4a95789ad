import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php eval($code);',
    { code: '<?php eval("?>" . $_GET["t"]);', covers: ['eval("?>" . $_GET["t"])'] },
    "<?php $f = create_function('$a', $body);",
  ],
  clean: [
    "<?php eval('return 1;');",
    '<?php $this->eval($code);',
    "<?php eval('$a = ' . var_export($value, true) . ';');",
    { code: '<?php eval($code);', path: 'tests/MockTest.php' },
  ],
};
