import type { RuleSamples } from '../../../../../support/rule-samples';

const MADE = "hash_hmac('sha256', $body, $key)";

export const samples: RuleSamples = {
  flagged: [
    {
      code: `<?php function check($body, $given) { $own = ${MADE}; if ($given !== $own) { refuse(); } }`,
      covers: ['$given !== $own'],
    },
    `<?php class A { function check($body, $given) { return ${MADE} === $given; } }`,
    `<?php $own = 'sha256=' . ${MADE}; if ($own === $_SERVER['HTTP_X_HUB']) { accept(); }`,
    `<?php $own = ${MADE}; if ($given !== 'sha256=' . $own) { refuse(); }`,
  ],
  clean: [
    `<?php $own = ${MADE}; if ($own === '') { refuse(); }`,
    `<?php $own = ${MADE}; if (hash_equals($own, $given)) { accept(); }`,
    `<?php $own = ${MADE}; if ($own === null) { refuse(); }`,
    `<?php $own = ${MADE}; send($own);`,
    "<?php if (hash('sha256', $body) === $etag) { unchanged(); }",
    { path: 'tests/HookTest.php', code: `<?php $own = ${MADE}; if ($own === $given) { accept(); }` },
  ],
};
