<?php

declare(strict_types=1);

require __DIR__ . '/../src/Cart.php';

$curl = curl_init('https://prices.example/today');
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
$prices = json_decode((string) curl_exec($curl), true);

if (isset($_GET['next'])) {
    header('Location: ' . $_GET['next']);
}

$visits = unserialize($_COOKIE['visits'] ?? 'a:0:{}');
$page = basename((string) ($_GET['page'] ?? 'home'));
?>
<h1>Results for <?= $_GET['q'] ?></h1>
<p>Page <?= htmlspecialchars($page, ENT_QUOTES) ?>, updated <?= date('H:m') ?></p>
<?php include 'pages/' . $_GET['page'] . '.php'; ?>
