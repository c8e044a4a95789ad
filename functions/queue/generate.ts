import { QUEUES } from '../../shared/config';
import { GenerationMessage } from '../../shared/contracts';
import { indexSnapshot } from '../../shared/jobs';
import { embedderOf } from '../runtime/embedder-of';
import { queueFunction } from '../runtime/queue-function';

export const generateFunction = queueFunction({
  name: 'generate',
  queue: QUEUES.generation,
  message: GenerationMessage,

  async handle(message, services, { messageId }) {
    if (message.step === 'index') {
      const embed = embedderOf({ ...message, requestId: messageId }, services);
      await indexSnapshot(message, embed, services);
    }
  },
});
