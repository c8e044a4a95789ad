import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '<?php curl_setopt_array($c, [CURLOPT_SSL_VERIFYHOST => 0, CURLOPT_URL => $u]);',
      covers: ['CURLOPT_SSL_VERIFYHOST => 0'],
    },
    "<?php stream_context_create(['ssl' => ['verify_peer' => false]]);",
    '<?php \\curl_setopt($c, \\CURLOPT_SSL_VERIFYPEER, FALSE);',
  ],
  clean: [
    '<?php curl_setopt($c, CURLOPT_SSL_VERIFYHOST, 2);',
    '<?php curl_setopt($c, CURLOPT_SSL_VERIFYPEER, $verify);',
    "<?php $a = ['verify' => true, 'count' => 0];",
  ],
};
