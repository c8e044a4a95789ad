<?php

declare(strict_types=1);

namespace Shop\Tests;

use PHPUnit\Framework\TestCase;
use Shop\Cart;

final class CartTest extends TestCase
{
    public function testStartsEmpty(): void
    {
        $this->assertTrue((new Cart('EUR'))->isEmpty());
    }

    public function testAddsProducts(): void
    {
        $cart = new Cart('EUR');
        $cart->add('tea', 2);
    }

    public function testIsAlwaysRight(): void
    {
        $this->assertTrue(true);
    }

    public function testExpires(): void
    {
        $cart = new Cart('EUR');
        sleep(2);
        $this->assertTrue($cart->isEmpty());
    }

    public function testCountsDays(): void
    {
        $this->markTestSkipped();
    }
}
