import type { MessageContent } from '../message/message-content';

/** A subscription of a topic: the queue behind it, and what it takes. */
export interface Route {
  readonly queueName: string;
  accepts(content: MessageContent): boolean;
}

/** What the configuration says about one queue, in the units the broker works with. */
export interface QueueSettings {
  readonly name: string;
  readonly lockDurationMs: number;
  readonly maxDeliveryCount: number;
  /** Infinity when messages do not expire. */
  readonly timeToLiveMs: number;
  readonly deadLettersExpired: boolean;
  /** True for a dead-letter queue, where the time to live of a message no longer counts. */
  readonly neverExpires: boolean;
  /** Undefined when duplicates are not detected. */
  readonly duplicateWindowMs?: number;
  readonly forwardTo?: string;
  readonly forwardDeadLettersTo?: string;
  /** Only of a topic, which keeps no message but those whose time has not come. */
  readonly routes?: readonly Route[];
  /** It is fed by its topic alone. */
  readonly isSubscription?: true;
}

/** The dead-letter queue of a queue: nothing expires there and no delivery count is too high. */
export function deadLetterSettings(settings: QueueSettings): QueueSettings {
  return {
    name: `${settings.name}/$DeadLetterQueue`,
    lockDurationMs: settings.lockDurationMs,
    maxDeliveryCount: Infinity,
    timeToLiveMs: Infinity,
    deadLettersExpired: false,
    neverExpires: true,
  };
}
