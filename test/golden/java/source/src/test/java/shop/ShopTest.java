package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ShopTest {
  private final Shop shop = new Shop(Map.of("tea", 3), "Tea");

  @Test
  void knowsWhetherItIsOpen() {
    assertTrue(shop.isOpen("open"));
    assertFalse(shop.isOpen("shut"));
  }

  @Test
  void reports() {
    shop.report();
  }

  @Test
  void opensAfterAWhile() throws Exception {
    shop.clerk().come();
    Thread.sleep(200);
    assertTrue(shop.isOpen("open"));
  }

  @Test
  void refusesUnknownKinds() {
    try {
      shop.priceOf(9);
    } catch (IllegalArgumentException e) {
      assertEquals("no kind 9", e.getMessage());
    }
  }

  @Disabled
  @Test
  void pricesTea() {
    int price = shop.priceOf(1);
    assertEquals(price, price);
  }

  void testPriceOfMilk() {
    assertEquals(5, shop.priceOf(2));
  }
}
