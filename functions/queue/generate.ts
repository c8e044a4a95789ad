import { QUEUES } from '../../shared/config';
import { GenerationMessage } from '../../shared/contracts';
import { failJob, failPart, finishJob, indexSnapshot, performPart, planJob } from '../../shared/jobs';
import { embedderOf } from '../runtime/embedder-of';
import { queueFunction } from '../runtime/queue-function';

export const generateFunction = queueFunction({
  name: 'generate',
  queue: QUEUES.generation,
  message: GenerationMessage,

  async handle(message, services, { messageId }) {
    if (message.step === 'plan') return planJob(message, services);
    if (message.step === 'part') return performPart(message, services);
    if (message.step === 'finish') return finishJob(message, services);
    return indexSnapshot(message, embedderOf({ ...message, requestId: messageId }, services), services);
  },

  async onParked(message, { code, message: reason }, services) {
    if (message.step === 'index') return;
    const failure = { code, message: reason };
    await (message.step === 'part' ? failPart(message, failure, services) : failJob(message, failure, services));
  },
});
