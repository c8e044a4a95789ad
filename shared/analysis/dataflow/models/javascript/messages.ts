import type { FrameworkModel } from '../model';
import { sources, subtypes, types } from '../model-rows';

/** Whoever writes to a queue is mostly a part of the product, which may hand on what it was sent. */
const MESSAGE = { kind: 'network', label: 'a message of a queue', confidence: 'low' } as const;
const GIVEN = { source: 'network', label: 'a message of a queue', confidence: 'low' } as const;

/** Bull and BullMQ, kafkajs, queues of Azure Functions and of Cloudflare. */
export const messages: FrameworkModel = {
  id: 'messages',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', ...MESSAGE },
      'bull.Job.data',
      'kafkajs.Payload.{message,batch}',
      'cloudflare.Batch.messages',
    ),
  ],
  types: [...types({ 'bull.Queue': ['bull', 'bull.Queue'], 'kafkajs.Consumer': ['kafkajs.Kafka.consumer'] })],
  subtypes: subtypes({ 'bull.Job': ['bullmq.Job'] }),
  entries: [
    { callback: 'bull.Queue.process', parameters: [{ type: 'bull.Job' }] },
    { callback: 'bullmq.Worker', parameters: [{ type: 'bull.Job' }] },
    { callback: 'kafkajs.Consumer.run', parameters: [{ type: 'kafkajs.Payload' }] },
    {
      callback: 'azure.App.{storageQueue,serviceBusQueue,serviceBusTopic,eventHub,eventGrid,cosmosDB}',
      parameters: [GIVEN],
    },
    { named: [['batch'], ['env', '_env']], parameters: [{ type: 'cloudflare.Batch' }] },
  ],
};
