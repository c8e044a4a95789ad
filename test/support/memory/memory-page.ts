import { AurelisError } from '../../../shared/kernel';
import type { Page, PageRequest } from '../../../shared/projects';

/** One page of items that are in order; a cursor names the last item shown. */
export function memoryPage<Item>(
  items: readonly Item[],
  { limit, cursor }: PageRequest,
  keyOf: (item: Item) => string,
): Page<Item> {
  const start = cursor === undefined ? 0 : indexAfter(items.map(keyOf), cursor);
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  const hasMore = start + limit < items.length && last !== undefined;
  return { items: shown, nextCursor: hasMore ? `after:${keyOf(last)}` : undefined };
}

function indexAfter(keys: readonly string[], cursor: string): number {
  const index = keys.findIndex((key) => `after:${key}` === cursor);
  if (index >= 0) return index + 1;
  throw new AurelisError('VALIDATION_ERROR', 'The cursor is not one this list gave out.', {
    details: [{ field: 'cursor', issue: 'is not known' }],
  });
}
