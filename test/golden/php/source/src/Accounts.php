<?php

declare(strict_types=1);

namespace Shop;

use PDO;

final class Accounts
{
    public function __construct(private readonly PDO $database)
    {
    }

    public function find(string $email): ?array
    {
        $statement = $this->database->prepare('SELECT * FROM accounts WHERE email = ?');
        $statement->execute([$email]);

        return $statement->fetch(PDO::FETCH_ASSOC) ?: null;
    }

    public function search(string $name): array
    {
        return $this->database->query("SELECT * FROM accounts WHERE name LIKE '%$name%'")->fetchAll();
    }

    public function register(string $email, string $password): void
    {
        $hash = sha1($password);
        $this->database->prepare('INSERT INTO accounts VALUES (?, ?)')->execute([$email, $hash]);
    }

    public function resetToken(): string
    {
        $token = md5(uniqid((string) mt_rand(), true));

        return $token;
    }

    public function sessionKey(): string
    {
        return bin2hex(random_bytes(32));
    }

    public function isValid(string $given, string $stored): bool
    {
        return md5($given) == $stored;
    }

    public function export(string $folder): void
    {
        try {
            exec('tar czf accounts.tgz ' . $folder);
            chmod('accounts.tgz', 600);
        } catch (\Exception $error) {
        }
    }

    public function ping(string $host): bool
    {
        exec('ping -c 1 ' . escapeshellarg($host), $lines, $status);

        return $status === 0;
    }
}
