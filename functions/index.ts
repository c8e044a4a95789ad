import { config, telemetry } from './start-telemetry';
import { app } from '@azure/functions';
import { TOPICS } from '../shared/config';
import { EVENT_FUNCTIONS, HTTP_FUNCTIONS, QUEUE_FUNCTIONS, TIMER_FUNCTIONS } from './registry';
import { listenerOf } from './runtime/event-function';
import { watchHangUps } from './runtime/hang-ups';
import { toHttpHandler } from './runtime/http-handler';
import { toQueueHandler } from './runtime/queue-handler';
import { toTimerHandler } from './runtime/timer-function';
import { createApp } from './services';

const { services, ...running } = createApp(config, telemetry);

app.setup({ enableHttpStream: true });
const hangUps = watchHangUps();

for (const definition of HTTP_FUNCTIONS) {
  app.http(definition.name, {
    methods: [definition.method],
    route: definition.route,
    // Callers prove themselves with their own keys; a function key is no user.
    authLevel: 'anonymous',
    handler: toHttpHandler(definition, () => services, hangUps),
  });
}
for (const definition of QUEUE_FUNCTIONS) {
  app.serviceBusQueue(definition.name, {
    queueName: definition.queue,
    connection: 'ServiceBus',
    handler: toQueueHandler(definition, () => services),
  });
}
for (const definition of EVENT_FUNCTIONS) {
  app.serviceBusTopic(definition.name, {
    topicName: TOPICS.events,
    subscriptionName: definition.subscription,
    connection: 'ServiceBus',
    handler: toQueueHandler(listenerOf(definition), () => services),
  });
}
for (const definition of TIMER_FUNCTIONS) {
  app.timer(definition.name, {
    schedule: definition.schedule,
    handler: toTimerHandler(definition, () => services),
  });
}

app.hook.appTerminate(() => running.close());

// From the start of the process: what a caller waits for when no instance is up.
telemetry.measure('app.start', performance.now());
