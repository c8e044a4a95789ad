import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php eval("?>" . $_GET["t"]);', covers: ['eval("?>" . $_GET["t"])'] },
    '<?php eval(base64_decode($payload));',
    "<?php $f = create_function('$a', $body);",
  ],
  clean: [
    "<?php eval('return 1;');",
    '<?php $this->eval($_GET["a"]);',
    '<?php eval($template);',
    { code: '<?php eval($_GET["a"]);', path: 'tests/MockTest.php' },
  ],
};
