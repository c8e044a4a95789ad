/** Gives the loaded items in their order while up to `count` further ones are being loaded. */
export async function* readAhead<Item, Loaded>(
  items: AsyncIterable<Item>,
  count: number,
  load: (item: Item) => Promise<Loaded>,
): AsyncGenerator<Loaded> {
  const pending: Promise<Loaded>[] = [];
  for await (const item of items) {
    const loading = load(item);
    // Whoever stops early leaves the rest unread; a failure among them is nobody's any more.
    loading.catch(() => undefined);
    pending.push(loading);
    const first = pending.length > count ? pending.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const loading of pending) yield await loading;
}
