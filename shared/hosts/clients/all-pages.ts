/** A pull request with more comments than this has threads that are not looked at. */
const MAX_PAGES = 20;

/** Page by page, from 1, until one is not full. */
export async function allPages<Item>(pageSize: number, read: (page: number) => Promise<Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const some = await read(page);
    items.push(...some);
    if (some.length < pageSize) break;
  }
  return items;
}
