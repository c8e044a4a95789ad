import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $a = sha1($salt . $_POST['password']);",
    "<?php $a = hash('sha256', $user->passwd);",
    '<?php md5($pass);',
  ],
  clean: [
    '<?php md5($file);',
    "<?php $h = sha1($password); $url = 'https://api.pwnedpasswords.com/range/' . substr($h, 0, 5);",
    '<?php password_hash($password, PASSWORD_BCRYPT);',
    '<?php md5($passenger);',
    '<?php md5($password_hash);',
    "<?php $_SESSION['auth'] = sha1($pass);",
  ],
};
