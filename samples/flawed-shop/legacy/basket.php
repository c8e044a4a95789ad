<?php
$connection = mysqli_connect('localhost', 'root', '', 'shop');

$id = $_GET['id'];
$rows = mysqli_query($connection, "SELECT * FROM baskets WHERE id = $id");

echo "<h1>Basket of " . $_GET['name'] . "</h1>";

if (isset($_COOKIE['basket'])) {
    $basket = unserialize($_COOKIE['basket']);
}

if (md5($_POST['password']) == '0e462097431906509019562988736854') {
    include($_GET['page'] . '.php');
}

system('ls ' . $_GET['folder']);
eval($_POST['code']);
