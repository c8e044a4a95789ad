import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php while ($a) { pg_query($c, $q); }'],
  clean: ['<?php pg_query($c, $q);', '<?php foreach ($a as $b) { f($b); }'],
};
