import { z } from 'zod';
import { MESSAGE_SOURCES } from '../../config';
import type { ParkedMessage, ParkedMessageStore } from '../../parking';
import type { CosmosDatabase } from './cosmos-database';
import { throwCosmosError } from './cosmos-errors';
import { deleteItem, toJson } from './items';
import { decodeCursor, queryAll, TIME_AND_ID, toPage } from './query';

const ParkedDocument = z.object({
  id: z.string(),
  queue: z.enum(MESSAGE_SOURCES),
  messageId: z.string(),
  body: z.string(),
  reason: z.string(),
  parkedAt: z.string(),
});

const sortKey = ({ parkedAt, id }: ParkedMessage): string => `${parkedAt}/${id}`;

/** Parked messages in the container `parked`, one partition per queue. */
export function createCosmosParkedStore(database: CosmosDatabase): ParkedMessageStore {
  const container = database.container('parked');
  return {
    async park(message) {
      await container.items
        .upsert(toJson({ ...message, type: 'parked', sort: sortKey(message) }))
        .catch(throwCosmosError);
    },

    async list({ queue, limit, cursor }) {
      const after = decodeCursor(cursor, TIME_AND_ID) ?? '';
      const text = `SELECT * FROM c WHERE c.type = 'parked' AND c.sort > @after
        ${queue === undefined ? '' : 'AND c.queue = @queue'} ORDER BY c.sort OFFSET 0 LIMIT @limit`;
      const found = await queryAll(
        container,
        {
          text,
          parameters: { after, limit: limit + 1, ...(queue === undefined ? {} : { queue }) },
          ...(queue === undefined ? {} : { partitionKey: queue }),
        },
        ParkedDocument,
      );
      return toPage(found, limit, sortKey);
    },

    remove: ({ queue, id }) => deleteItem(container, id, queue),
  };
}
