import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php extract($_REQUEST);', "<?php parse_str($_SERVER['QUERY_STRING']);"],
  clean: ['<?php extract($row);', '<?php parse_str($query, $result);', "<?php extract($_GET, EXTR_PREFIX_ALL, 'in');"],
};
