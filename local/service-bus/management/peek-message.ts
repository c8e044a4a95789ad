import { types } from 'rhea';
import { z } from 'zod';
import { encodeStoredMessage } from '../queue/encode-stored-message';
import { defineOperation } from './management-operation';
import { LongValue } from './request-values';

const PeekMessage = z.object({ 'from-sequence-number': LongValue, 'message-count': z.int() });

export const peekMessage = defineOperation(PeekMessage, {
  run: (body, queue) => {
    const messages = queue.peek(body['from-sequence-number'], body['message-count']);
    if (messages.length === 0) return { entries: [] };
    const encoded = messages.map((message) => encodeStoredMessage(message, { withLock: false }));
    const list = encoded.map((bytes) => types.wrap_map({ message: types.wrap_binary(bytes) }));
    return { entries: [], body: { messages: types.wrap_list(list) } };
  },
});
