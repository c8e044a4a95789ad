import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $q = $_GET['q'] ?? ''; ?><p><?= $q ?></p>",
    '<?php $name = $_POST[\'name\']; print "Welcome $name";',
    { code: "<p><?= $_GET['q'] ?></p>", covers: ["$_GET['q']"] },
    { code: '<?php echo "a $_POST[b]", trim($_REQUEST["c"] ?? "");', covers: ['$_POST[b]'] },
    "<?php print($_COOKIE['a']);",
    "<?php printf('%s', $_GET['a']);",
  ],
  clean: [
    "<?php echo htmlspecialchars($_GET['a']), (int) $_GET['b'], count($_POST['c']);",
    "<?php echo $_GET['a'] === 'x' ? 1 : 2;",
    "<?php echo $labels[$_GET['a']];",
    '<?php echo $name;',
  ],
};
