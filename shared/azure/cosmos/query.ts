import type { Container, JSONValue, PartitionKey } from '@azure/cosmos';
import type { z } from 'zod';
import { AurelisError } from '../../kernel';
import { throwCosmosError } from './cosmos-errors';

export interface Query {
  text: string;
  parameters?: Readonly<Record<string, JSONValue>>;
  /** Without one the query goes to every partition. The text names the tenant too: an SDK that plans a query forgets this key. */
  partitionKey?: PartitionKey;
}

/** Runs a query to its end and reads every result with the schema. */
export async function queryAll<Schema extends z.ZodType>(
  container: Container,
  query: Query,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const parameters = Object.entries(query.parameters ?? {}).map(([name, value]) => ({ name: `@${name}`, value }));
  try {
    const { resources } = await container.items
      .query<unknown>(
        { query: query.text, parameters },
        query.partitionKey === undefined ? {} : { partitionKey: query.partitionKey },
      )
      .fetchAll();
    return resources.map((resource) => schema.parse(resource));
  } catch (error) {
    return throwCosmosError(error);
  }
}

/** Cursors are opaque to callers: the sort key of the last item, wrapped. */
export function encodeCursor(sortKey: string): string {
  return Buffer.from(sortKey).toString('base64url');
}

/** Sort key of a list that shows the newest first: a time, then the id. */
export const TIME_AND_ID = /^\d{4}-\d\d-\d\dT[\d:.]+Z\/[a-z]{3}_[0-9a-z]{26}$/;

/** Throws VALIDATION_ERROR for what cannot be a sort key of the list. */
export function decodeCursor(cursor: string | undefined, pattern: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  const sortKey = Buffer.from(cursor, 'base64url').toString('utf8');
  if (encodeCursor(sortKey) === cursor && pattern.test(sortKey)) return sortKey;
  throw new AurelisError('VALIDATION_ERROR', 'The cursor is not one this list gave out.', {
    details: [{ field: 'cursor', issue: 'is not known' }],
  });
}

/** Cuts one more item than asked for into a page and the cursor of the next. */
export function toPage<Item>(
  items: readonly Item[],
  limit: number,
  sortKeyOf: (item: Item) => string,
): { items: Item[]; nextCursor: string | undefined } {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = items.length > limit && last !== undefined;
  return { items: shown, nextCursor: hasMore ? encodeCursor(sortKeyOf(last)) : undefined };
}
