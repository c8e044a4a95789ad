import { z } from 'zod';
import { MESSAGE_SOURCES } from '../../shared/config';
import { page, PageQuery, ParkedMessageView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';

export const listParkedFunction = httpFunction({
  name: 'list-parked',
  method: 'GET',
  route: 'v1/parked',
  tag: 'Operation',
  summary: 'List parked messages, oldest first',
  description: 'Needs the operator key. Shows why each was parked, never what it holds.',
  permission: 'message:replay',
  query: z.strictObject({
    ...PageQuery,
    queue: z.enum(MESSAGE_SOURCES).optional().describe('All queues when absent.'),
  }),
  output: page(ParkedMessageView),

  async handle({ query }, { services }) {
    const { items, nextCursor } = await services.parked.list(query);
    const views = items.map(({ id, queue, messageId, reason, parkedAt }) => ({
      id,
      queue,
      message_id: messageId,
      reason,
      parked_at: parkedAt,
    }));
    return { data: { items: views, next_cursor: nextCursor ?? null } };
  },
});
