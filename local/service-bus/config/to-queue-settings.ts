import type { QueueSettings } from '../queue/queue-settings';
import { compileRules } from '../rules/compile-rules';
import { parseDurationMs } from './duration';
import type { QueueConfig } from './queue-config';
import type { ServiceBusConfig } from './service-bus-config';
import type { TopicConfig } from './topic-config';

/** The defaults of the service, within the limits of its emulator. */
const DEFAULT_LOCK_DURATION = 'PT1M';
const DEFAULT_MAX_DELIVERY_COUNT = 10;
const DEFAULT_DUPLICATE_WINDOW = 'PT5M';

/** Queues, then topics, each behind its subscriptions: what a topic takes it hands on. */
export function toQueueSettings(config: ServiceBusConfig): QueueSettings[] {
  const { Queues, Topics = [] } = config.UserConfig.Namespaces[0];
  return [...Queues.map(settingsOf), ...Topics.flatMap(topicSettings)];
}

/** The path under which clients know a subscription. */
export function subscriptionPath(topicName: string, subscriptionName: string): string {
  return `${topicName}/Subscriptions/${subscriptionName}`;
}

function topicSettings({ Name, Properties, Subscriptions }: TopicConfig): QueueSettings[] {
  const topic = settingsOf({ Name, Properties });
  const subscriptions = Subscriptions.map((subscription): QueueSettings => {
    const own = settingsOf({ ...subscription, Name: subscriptionPath(Name, subscription.Name) });
    return { ...own, timeToLiveMs: Math.min(own.timeToLiveMs, topic.timeToLiveMs), isSubscription: true };
  });
  const routes = Subscriptions.map((subscription) => ({
    queueName: subscriptionPath(Name, subscription.Name),
    accepts: compileRules(subscription.Rules ?? []),
  }));
  return [...subscriptions, { ...topic, routes }];
}

function settingsOf({ Name, Properties = {} }: Pick<QueueConfig, 'Name' | 'Properties'>): QueueSettings {
  const { DefaultMessageTimeToLive, ForwardTo, ForwardDeadLetteredMessagesTo } = Properties;
  return {
    name: Name,
    lockDurationMs: milliseconds(Properties.LockDuration ?? DEFAULT_LOCK_DURATION),
    maxDeliveryCount: Properties.MaxDeliveryCount ?? DEFAULT_MAX_DELIVERY_COUNT,
    timeToLiveMs: DefaultMessageTimeToLive === undefined ? Infinity : milliseconds(DefaultMessageTimeToLive),
    deadLettersExpired: Properties.DeadLetteringOnMessageExpiration === true,
    neverExpires: false,
    ...(Properties.RequiresDuplicateDetection === true && {
      duplicateWindowMs: milliseconds(Properties.DuplicateDetectionHistoryTimeWindow ?? DEFAULT_DUPLICATE_WINDOW),
    }),
    ...(ForwardTo !== undefined && ForwardTo !== '' && { forwardTo: ForwardTo }),
    ...(ForwardDeadLetteredMessagesTo !== undefined &&
      ForwardDeadLetteredMessagesTo !== '' && { forwardDeadLettersTo: ForwardDeadLetteredMessagesTo }),
  };
}

function milliseconds(duration: string): number {
  const valueMs = parseDurationMs(duration);
  if (valueMs === undefined) throw new Error(`'${duration}' is not an ISO 8601 duration.`);
  return valueMs;
}
