import type { z } from 'zod';
import type { page } from '../../../../shared/contracts';
import { callService, type Connection, type ServiceRequest } from './connection';

/** All items of a list, page by page. */
export async function* itemsOf<Item>(
  connection: Connection,
  path: string,
  schema: ReturnType<typeof page<z.ZodType<Item>>>,
  filter: Readonly<Record<string, string>> = {},
): AsyncGenerator<Item> {
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '200', ...(cursor === null ? {} : { cursor }), ...filter });
    const request: ServiceRequest = { path: `${path}?${query.toString()}`, isFirstContact: cursor === null };
    const { items, next_cursor: next }: { items: Item[]; next_cursor: string | null } = await callService(
      connection,
      request,
      schema,
    );
    yield* items;
    cursor = next;
  } while (cursor !== null);
}
