import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php $this->csrfToken = sha1(mt_rand());',
    "<?php $row['reset_token'] = uniqid('', true);",
    "<?php f(['api_key' => md5(rand() . 'x')]);",
  ],
  clean: [
    '<?php $token = bin2hex(random_bytes(16));',
    '<?php $index = rand(0, 5);',
    '<?php $tokenExpires = time() + 60;',
    '<?php $token = $this->lexer->next();',
  ],
};
