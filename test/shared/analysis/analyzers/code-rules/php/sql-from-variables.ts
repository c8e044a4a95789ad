import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<?php $id = $_GET[\'id\']; $result = $db->query("SELECT * FROM users WHERE id = $id");',
    "<?php function a(Request $request) { return Order::whereRaw('select * from a where s = \\'' . $request->input('s') . '\\''); }",
    `<?php mysqli_query($db, "SELECT * FROM a WHERE b = '" . $_POST['b'] . "'");`,
    {
      code: '<?php $sql = "DELETE FROM a WHERE b = \'{$this->name}\'";',
      covers: ['"DELETE FROM a WHERE b = \'{$this->name}\'"'],
    },
    "<?php $db->exec('UPDATE a SET b = ' . $b . ' WHERE c = 1');",
    `<?php $query = "SELECT * FROM a WHERE b = $_GET[b]";`,
    "<?php $type = str_replace('x', 'y', $name); $db->query('SELECT a FROM b WHERE c = \\'' . $type . '\\'');",
    "<?php $db->query('UPDATE a SET b = ' . (isset($data['b']) ? $data['b'] : 0));",
    "<?php $db->query('UPDATE a SET b = ' . ($data['b'] ?: 0));",
    "<?php $db->query('UPDATE a SET b = \\'' . (string) $data['b'] . '\\'');",
    "<?php $db->query('SELECT a FROM b WHERE c IN (1, ' . $d . ')');",
    "<?php $db->query('SELECT GET_LOCK(\\'a\\', ' . $b . ')');",
  ],
  clean: [
    "<?php $db->query('UPDATE a SET b = ' . (isset($data['b']) ? (bool)$data['b'] : 0));",
    "<?php $db->query('UPDATE a SET b = ' . (isset($data['b']) ? $this->db->escape(json_encode($data['b'])) : ''));",
    "<?php $db->query('UPDATE a SET b = ' . (bool)($data['b'] ?? 0));",
    "<?php $db->query('SELECT DISTINCT *, `d`.`e`, ' . $this->statement['discount'] . ' FROM a d');",
    '<?php DB::select("SELECT DATE(a) AS `key`, {$queryType} FROM b");',
    "<?php DB::raw('SELECT a FROM b WHERE c = \\'' . $model->getMorphClass() . '\\'');",
    "<?php $type = str_replace('x', 'y', $model->getMorphClass()); DB::raw('SELECT a FROM b WHERE c = \\'' . $type . '\\'');",
    "<?php $type = get_class($model); $db->query('SELECT a FROM b WHERE c = \\'' . $type . '\\'');",
    "<?php $db->exec(\"INSERT INTO users VALUES ('admin', '\" . \\password_hash('admin', PASSWORD_BCRYPT) . \"')\");",
    '<?php $db->query("SELECT * FROM $table WHERE a = 1");',
    "<?php $db->query('SELECT * FROM a WHERE b = ' . (int) $b);",
    "<?php $db->query('SELECT * FROM a WHERE b = ' . $db->quote($b));",
    '<?php $db->prepare("SELECT * FROM a WHERE b = ?");',
    '<?php log("Select the user = $name");',
  ],
};
