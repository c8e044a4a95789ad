import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $page = $_GET['page'] ?? 'home'; require __DIR__ . \"/pages/$page.php\";",
    "<?php require_once $_COOKIE['lang'] . '.php';",
    '<?php include("$_GET[page].php");',
  ],
  clean: ["<?php include __DIR__ . '/a.php';", '<?php require $file;', "<?php include basename($_GET['page']);"],
};
