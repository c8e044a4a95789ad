import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php openssl_decrypt($a, 'DES-CBC', $k);",
    '<?php mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $k, $a, MCRYPT_MODE_CBC, $iv);',
    "<?php openssl_encrypt($a, 'rc4', $k);",
  ],
  clean: ["<?php openssl_encrypt($a, 'aes-256-cbc', $k, 0, $iv);", '<?php openssl_encrypt($a, $cipher, $k);'],
};
