import type { QueueSettings } from '../queue/queue-settings';
import { parseDurationMs } from './duration';
import type { QueueConfig, ServiceBusConfig } from './service-bus-config';

/** The defaults of the service, within the limits of its emulator. */
const DEFAULT_LOCK_DURATION = 'PT1M';
const DEFAULT_MAX_DELIVERY_COUNT = 10;
const DEFAULT_DUPLICATE_WINDOW = 'PT5M';

export function toQueueSettings(config: ServiceBusConfig): QueueSettings[] {
  return config.UserConfig.Namespaces[0].Queues.map(settingsOf);
}

function settingsOf({ Name, Properties = {} }: QueueConfig): QueueSettings {
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
