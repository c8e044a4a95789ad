import names from '../../../infra/names.json';
import { QUEUES, Settings } from '../../../shared/config';
import { parseDurationMs } from '../../../local/service-bus/config/duration';
import {
  each,
  listAt,
  numberAt,
  ofType,
  textAt,
  valueAt,
  type Check,
  type Deployment,
  type Resource,
} from '../support/deployment';

const queues = (deployment: Deployment) => ofType(deployment, 'Microsoft.ServiceBus/namespaces/queues');
const topics = (deployment: Deployment) => ofType(deployment, 'Microsoft.ServiceBus/namespaces/topics');
const subscriptions = (deployment: Deployment) =>
  ofType(deployment, 'Microsoft.ServiceBus/namespaces/topics/subscriptions');
/** What messages are received from. */
const sources = (deployment: Deployment) => [...queues(deployment), ...subscriptions(deployment)];
const lastNameOf = ({ name }: Resource): string => name.slice(name.lastIndexOf('/') + 1);
const durationMs = (queue: Resource, path: string): number =>
  parseDurationMs(textAt(queue, `properties.${path}`)) ?? NaN;

/** What was stored and not sent is sent again after this time; a second message has to be known as one until then. */
const RESENT_AFTER_MS = Settings.shape.OUTBOX_RESEND_AFTER_SECONDS.parse(undefined) * 1000;
/** A longer memory of ids costs throughput and buys nothing. */
const LONGEST_MEMORY_MS = 600_000;

/** Queues on which the order of messages matters: none. A session would make one instance handle all of them. */
const IN_ORDER: readonly string[] = [];

export const MESSAGING: readonly Check[] = [
  {
    number: 31,
    title: 'a message is locked for five minutes at most',
    problems: (deployment) =>
      each(sources(deployment), 'queue or subscription', (queue) => {
        const lockMs = durationMs(queue, 'lockDuration');
        return lockMs >= 30_000 && lockMs <= 300_000;
      }),
  },
  {
    number: 32,
    title: 'a message is tried a few times, and kept when it was not handled in time',
    problems: (deployment) =>
      each(sources(deployment), 'queue or subscription', (queue) => {
        const deliveries = numberAt(queue, 'properties.maxDeliveryCount');
        return (
          deliveries >= 3 &&
          deliveries <= 20 &&
          valueAt(queue, 'properties.deadLetteringOnMessageExpiration') === true &&
          durationMs(queue, 'defaultMessageTimeToLive') >= 3_600_000
        );
      }),
  },
  {
    number: 33,
    title: 'a message that is sent twice is one message, for as long as it can be sent twice',
    problems: (deployment) =>
      each([...queues(deployment), ...topics(deployment)], 'queue or topic', (queue) => {
        const memoryMs = durationMs(queue, 'duplicateDetectionHistoryTimeWindow');
        const isWanted = lastNameOf(queue) !== QUEUES.deadLetter;
        return (
          valueAt(queue, 'properties.requiresDuplicateDetection') === isWanted &&
          memoryMs > RESENT_AFTER_MS &&
          memoryMs <= LONGEST_MEMORY_MS
        );
      }),
  },
  {
    number: 34,
    title: 'storage events are filtered, tried again, kept when lost, and delivered by identity',
    problems: (deployment) =>
      each(
        ofType(deployment, 'Microsoft.EventGrid/systemTopics/eventSubscriptions'),
        'subscription',
        (subscription) => {
          const delivery = valueAt(subscription, 'properties.deliveryWithResourceIdentity');
          const lost = valueAt(subscription, 'properties.deadLetterWithResourceIdentity');
          const queue = queues(deployment).find(
            ({ id }) => id === textAt(delivery, 'destination.properties.resourceId'),
          );
          return (
            textAt(subscription, 'properties.filter.subjectBeginsWith').startsWith(
              '/blobServices/default/containers/',
            ) &&
            listAt(subscription, 'properties.filter.includedEventTypes').join() === 'Microsoft.Storage.BlobCreated' &&
            numberAt(subscription, 'properties.retryPolicy.maxDeliveryAttempts') >= 10 &&
            valueAt(delivery, 'identity.type') === 'UserAssigned' &&
            valueAt(delivery, 'destination.endpointType') === 'ServiceBusQueue' &&
            valueAt(queue, 'properties.requiresSession') === false &&
            valueAt(lost, 'identity.type') === 'UserAssigned' &&
            valueAt(lost, 'deadLetterDestination.properties.blobContainerName') === names.eventDeadLetterContainer
          );
        },
      ),
  },
  {
    number: 35,
    title: 'there are sessions only where order matters',
    problems: (deployment) =>
      each(
        sources(deployment),
        'queue or subscription',
        (queue) => valueAt(queue, 'properties.requiresSession') === IN_ORDER.includes(lastNameOf(queue)),
      ),
  },
];
