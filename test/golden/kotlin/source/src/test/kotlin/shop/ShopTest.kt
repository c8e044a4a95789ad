package shop

import kotlin.test.Ignore
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.launch

class ShopTest {
  private val shop = Shop(FakeStore())

  @Test
  fun `prices tea`() {
    assertEquals(300, shop.price(1))
  }

  @Ignore
  @Test
  fun `prices milk`() {
    assertEquals(500, shop.price(2))
  }

  @Test
  fun `loads beside the test`() {
    GlobalScope.launch { shop.refresh() }
    assertEquals(0, shop.price(3))
  }
}
