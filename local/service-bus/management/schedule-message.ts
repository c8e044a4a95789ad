import { types } from 'rhea';
import { z } from 'zod';
import { withMessageId } from '../message/change-message';
import { MAX_MESSAGE_SIZE_BYTES } from '../message/message-content';
import { scheduledTimeOf } from '../message/scheduled-time';
import { describeChange } from '../observation';
import { messageTooLarge } from '../service-bus-error';
import { defineOperation } from './management-operation';

const LONG = 0x81;

const ScheduleMessage = z.object({
  messages: z.array(z.object({ message: z.instanceof(Buffer).transform(withMessageId) })),
});

export const scheduleMessage = defineOperation(ScheduleMessage, {
  run: (body, queue, requestSizeBytes) => {
    if (requestSizeBytes > MAX_MESSAGE_SIZE_BYTES) throw messageTooLarge(requestSizeBytes, MAX_MESSAGE_SIZE_BYTES);
    const arrived = body.messages.map(({ message }) => queue.receive(message, scheduledTimeOf(message)));
    const sequenceNumbers = arrived.map(({ sequenceNumber }) => sequenceNumber);
    return {
      entries: arrived.flatMap(({ entries }) => entries),
      body: { 'sequence-numbers': types.wrap_array(sequenceNumbers, LONG, undefined) },
    };
  },
  describe: (body, queue) => body.messages.map(({ message }) => describeChange('send', queue.settings.name, message)),
});
