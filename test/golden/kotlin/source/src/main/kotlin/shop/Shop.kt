package shop

import java.io.IOException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

data class Bill(val id: Int, val scan: ByteArray)

data class Ware(val name: String, val cents: Int)

/** A shop that stands in its own way. */
class Shop(private val store: Store) {
  private val wares = mutableListOf<Ware>()

  fun open() {
    GlobalScope.launch { store.load() }
  }

  suspend fun refresh() {
    try {
      store.load()
    } catch (e: Exception) {
      println(e)
    }
  }

  suspend fun poll() {
    while (!store.isReady()) Thread.sleep(100)
    runBlocking { store.load() }
  }

  fun warm(scope: CoroutineScope) {
    scope.async { store.load() }
  }

  fun add(ware: Ware) {
    wares.plus(ware)
  }

  fun isSameScan(left: ByteArray, right: ByteArray) = left == right

  fun price(kind: Int) = when (kind) {
    1 -> 300
    2 -> 500
    1 -> 200
    else -> 0
  }

  fun label(isMember: Boolean) = if (isMember) "tea" else "tea"

  fun read(): Int {
    try {
      return store.count()
    } catch (e: IOException) {
    } finally {
      return -1
    }
  }

  fun sell(count: Int) {
    if (count < 1) {
      IllegalArgumentException("count $count")
      return
    }
    store.take(count)
  }

  fun close(): Unit = TODO()
}

/** A shop as it should be. */
class CarefulShop(private val store: Store, private val scope: CoroutineScope) {
  private val wares = mutableListOf<Ware>()

  fun open() {
    scope.launch { store.load() }
  }

  suspend fun refresh() {
    try {
      store.load()
    } catch (e: CancellationException) {
      throw e
    } catch (e: IOException) {
      println(e)
    }
  }

  suspend fun poll() {
    while (!store.isReady()) delay(100)
    val count = coroutineScope { async { store.count() } }
    println(count.await())
  }

  fun add(ware: Ware) {
    wares.add(ware)
  }

  fun isSameScan(left: ByteArray, right: ByteArray) = left.contentEquals(right)
}
