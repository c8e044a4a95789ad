import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php setcookie('auth_token', $t, time() + 3600, '/');",
    "<?php setcookie('PHPSESSID', $t, 0, '/', '', false, true);",
  ],
  clean: [
    "<?php setcookie('theme', 'dark');",
    "<?php setcookie('session', '', time() - 3600);",
    "<?php setcookie('session', $s, 0, '/', '', true, true);",
    "<?php setcookie('session', $s, $options);",
  ],
};
