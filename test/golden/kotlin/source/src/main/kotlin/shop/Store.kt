package shop

/** Where the wares come from. */
interface Store {
  suspend fun load()

  fun isReady(): Boolean

  fun count(): Int

  fun take(count: Int)
}
