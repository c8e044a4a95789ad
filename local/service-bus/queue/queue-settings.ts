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
