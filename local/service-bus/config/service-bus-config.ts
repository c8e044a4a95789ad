import { z } from 'zod';
import { reportForwardProblems } from './forward-problems';
import { QueueConfig } from './queue-config';
import { TopicConfig } from './topic-config';

const MAX_ENTITIES = 50;

const Namespace = z.strictObject({
  Name: z.string().min(1),
  Queues: z.array(QueueConfig).max(MAX_ENTITIES),
  Topics: z.array(TopicConfig).max(MAX_ENTITIES).optional(),
});

/** The configuration file of the official Service Bus emulator, as far as this one goes. */
export const ServiceBusConfig = z
  .strictObject({
    UserConfig: z.strictObject({
      Namespaces: z.tuple([Namespace], { error: 'must hold exactly one namespace' }),
      Logging: z.strictObject({ Type: z.enum(['File', 'Console', 'File,Console']) }).optional(),
    }),
  })
  .superRefine((config, context) => {
    reportForwardProblems(config.UserConfig.Namespaces[0], (property, message) => {
      const path = ['UserConfig', 'Namespaces', 0, ...property];
      context.addIssue({ code: 'custom', path, message });
    });
  });
export type ServiceBusConfig = z.infer<typeof ServiceBusConfig>;
