import { z } from 'zod';
import { defineOperation } from './management-operation';
import { SequenceNumbers } from './request-values';

export const cancelScheduledMessage = defineOperation(z.object({ 'sequence-numbers': SequenceNumbers }), {
  run: (body, queue) => ({ entries: queue.cancelScheduled(body['sequence-numbers']), body: {} }),
});
