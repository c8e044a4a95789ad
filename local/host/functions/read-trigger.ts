import { z } from 'zod';
import { expandSettings } from '../settings/expand-settings';
import { CronSchedule } from '../timer/cron-schedule';
import type { Binding } from '../worker-protocol';
import type { FunctionDefinition, HttpFunction, QueueFunction, TimerFunction } from './function-definition';

type Identity = Pick<FunctionDefinition, 'id' | 'name' | 'bindingName'>;
type ReadTrigger = (identity: Identity, binding: Binding, environment: NodeJS.ProcessEnv) => FunctionDefinition;

const HttpTrigger = z.object({
  route: z.string().optional(),
  authLevel: z
    .string()
    .default('anonymous')
    .transform(lowerCase)
    .pipe(z.enum(['anonymous', 'function', 'admin'])),
  methods: z.array(z.string().toUpperCase()).default(['GET', 'POST']),
});

/** What messages come from: a queue, or the subscription of a topic. */
const MessageSource = z.union(
  [
    z.object({ queueName: z.string(), topicName: z.undefined().optional() }),
    z.object({ topicName: z.string(), subscriptionName: z.string() }),
  ],
  'it needs a queueName, or a topicName and a subscriptionName',
);

const QueueTrigger = z.object({
  connection: z.string(),
  autoCompleteMessages: z.boolean().optional(),
  isSessionsEnabled: z.literal(false, 'sessions are not supported').optional(),
  cardinality: z.literal('one', "only cardinality 'one' is supported").optional(),
  sdkBinding: z.literal(false, 'SDK bindings are not supported').optional(),
  dataType: z.enum(['undefined', 'string', 'binary'], 'this dataType is not supported').optional(),
});

const TimerTrigger = z.object({
  schedule: z.string(),
  runOnStartup: z.boolean().default(false),
  useMonitor: z.boolean().default(true),
});

const READERS: Readonly<Record<string, ReadTrigger>> = {
  httptrigger: readHttpTrigger,
  servicebustrigger: readQueueTrigger,
  timertrigger: readTimerTrigger,
};

export const readTrigger: ReadTrigger = (identity, binding, environment) => {
  const read = READERS[binding.type.toLowerCase()];
  if (read === undefined) throw new Error(`triggers of type '${binding.type}' are not supported.`);
  return read(identity, binding, environment);
};

function readHttpTrigger(identity: Identity, binding: Binding, environment: NodeJS.ProcessEnv): HttpFunction {
  const { route = identity.name, authLevel, methods } = parse(HttpTrigger, binding);
  return { ...identity, trigger: 'http', route: expandSettings(route, environment), authLevel, methods };
}

function readQueueTrigger(identity: Identity, binding: Binding, environment: NodeJS.ProcessEnv): QueueFunction {
  const source = parse(MessageSource, binding);
  const options = parse(QueueTrigger, binding);
  return {
    ...identity,
    trigger: 'queue',
    queueName: expandSettings(
      'queueName' in source ? source.queueName : `${source.topicName}/Subscriptions/${source.subscriptionName}`,
      environment,
    ),
    connection: expandSettings(options.connection, environment),
    autoCompleteMessages: options.autoCompleteMessages,
    isBinary: options.dataType === 'binary',
  };
}

function readTimerTrigger(identity: Identity, binding: Binding, environment: NodeJS.ProcessEnv): TimerFunction {
  const options = parse(TimerTrigger, binding);
  const schedule = expandSettings(options.schedule, environment);
  // A schedule that runs more than once a minute is never monitored, whatever the binding says.
  const useMonitor = options.useMonitor && CronSchedule.parse(schedule).isMonitorable();
  return { ...identity, trigger: 'timer', schedule, runOnStartup: options.runOnStartup, useMonitor };
}

function parse<T>(schema: z.ZodType<T>, binding: Binding): T {
  const parsed = schema.safeParse(binding);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}
