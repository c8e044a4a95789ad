import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php header("Location: $_GET[to]");',
    '<?php wp_redirect($_REQUEST["to"]);',
    "<?php header('Location:' . $_POST['next'], true, 302);",
  ],
  clean: [
    "<?php header('Location: /a');",
    "<?php header('Location: /item?id=' . $_GET['id']);",
    "<?php header('Location: ' . check($_GET['to']));",
    '<?php header("X-Id: $_GET[id]");',
  ],
};
