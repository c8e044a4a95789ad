import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $f = $_GET['file']; readfile('uploads/' . $f);",
    '<?php $name = trim($_POST[\'name\']); if (!$name) { exit; } $path = "up/$name"; unlink($path);',
    "<?php move_uploaded_file($_FILES['f']['tmp_name'], 'up/' . $_FILES['f']['name']);",
    "<?php class A { function a(Request $request) { return file_get_contents('/srv/' . $request->query->get('f')); } }",
    "<?php function a(\\Illuminate\\Http\\Request $r) { $n = $r->input('n'); return fopen('/srv/' . $n, 'r'); }",
  ],
  clean: [
    "<?php $f = basename($_GET['file']); readfile('uploads/' . $f);",
    "<?php $f = $_GET['file']; if (!in_array($f, ['a', 'b'], true)) { exit; } readfile('uploads/' . $f);",
    "<?php $f = $_GET['file']; if ($f !== 'a.txt') { exit; } readfile('uploads/' . $f);",
    "<?php $f = $_GET['file']; if (!preg_match('/^[a-z]+$/', $f)) { exit; } readfile('uploads/' . $f);",
    "<?php $f = $_GET['file']; $f = check($f); readfile('uploads/' . $f);",
    "<?php $f = $_GET['file']; switch ($f) { case 'a': break; default: exit; } readfile('uploads/' . $f);",
    "<?php function a() { $f = 'a'; return readfile($f); } $f = $_GET['f'];",
    "<?php file_put_contents('a.txt', $_POST['text']);",
    "<?php move_uploaded_file($_FILES['f']['tmp_name'], 'up/' . basename($_FILES['f']['name']));",
    "<?php function a(Store $request) { return fopen('/srv/' . $request->get('n'), 'r'); }",
    "<?php function a(Request $request) { return fopen($request->server->get('DOCUMENT_ROOT') . '/a.txt', 'r'); }",
    '<?php readfile($argv[1]);',
  ],
};
