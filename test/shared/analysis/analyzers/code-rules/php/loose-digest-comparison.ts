import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<?php return $a <> md5($b);', covers: ['$a <> md5($b)'], fixed: '<?php return $a !== md5($b);' },
    { code: "<?php $ok = $stored != sha1($a . 'x');", covers: ["$stored != sha1($a . 'x')"] },
    '<?php return \\hash_hmac("sha256", $a, $k) == $b;',
  ],
  clean: ['<?php return md5($a) === $b;', '<?php return strlen($a) == $b;', '<?php return hash_equals($a, md5($b));'],
};
