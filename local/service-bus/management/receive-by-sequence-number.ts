import { types } from 'rhea';
import { z } from 'zod';
import { lockTokenBytes } from '../message/lock-token';
import { encodeStoredMessage } from '../queue/encode-stored-message';
import { defineOperation } from './management-operation';
import { SequenceNumbers } from './request-values';

const RECEIVE_AND_DELETE = 0;

const ReceiveBySequenceNumber = z.object({
  'sequence-numbers': SequenceNumbers,
  'receiver-settle-mode': z.int(),
});

export const receiveBySequenceNumber = defineOperation(ReceiveBySequenceNumber, {
  run: (body, queue) => {
    const isSettled = body['receiver-settle-mode'] === RECEIVE_AND_DELETE;
    const { messages, entries } = queue.takeDeferred(body['sequence-numbers'], isSettled);
    const list = messages.map((message) => {
      const encoded = types.wrap_binary(encodeStoredMessage(message, { withLock: true }));
      if (message.lock === undefined) return types.wrap_map({ message: encoded });
      return types.wrap_map({ 'lock-token': types.wrap_uuid(lockTokenBytes(message.lock.token)), message: encoded });
    });
    return { entries, body: { messages: types.wrap_list(list) } };
  },
});
