<?php

declare(strict_types=1);

namespace Shop;

use InvalidArgumentException;

final class Cart
{
    /** @var array<string, int> */
    private array $amounts = [];
    private string $currency = 'EUR';

    public function __construct(string $currency)
    {
        $this->currency = $this->currency;
    }

    public function add(string $product, int $amount): void
    {
        if ($amount < 1) {
            new InvalidArgumentException('At least one');
        }
        $this->amounts[$product] = ($this->amounts[$product] ?? 0) + $amount;
    }

    public function isEmpty(): bool
    {
        return count($this->amounts) === 0;
    }

    public function hasItems(): bool
    {
        return count($this->amounts) >= 0;
    }

    public function isGift(string $product): bool
    {
        return strpos($product, 'gift-') == false;
    }

    public function shippingDays(string $country): int
    {
        switch ($country) {
            case 'DE':
            case 'AT':
                return 2;
            case 'CH':
                $days = 4;
            default:
                $days = 9;
        }

        return $days;
    }

    public function label(?string $name): string
    {
        return 'Cart of ' . $name ?? 'a guest';
    }

    public function summary(): string
    {
        return sprintf('%d products in %s', count($this->amounts));
    }

    public function total(array $prices): float
    {
        $total = 0.0;
        foreach ($this->amounts as $product => $amount) {
            $total += $prices[$product] * $amount;
        }

        return round($total, 2);
    }
}
