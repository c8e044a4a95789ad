import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "<?php $c = mysqli_connect('db', 'root', 's3cret', 'shop');", covers: ["'s3cret'"] },
    "<?php $c = new \\mysqli('db', 'root', 's3cret');",
  ],
  clean: [
    "<?php mysqli_connect('db', 'root', $password);",
    "<?php new PDO('sqlite:a.db');",
    "<?php mysqli_connect('db', 'root', '');",
  ],
};
