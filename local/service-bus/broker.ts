import { join } from 'node:path';
import { Journal } from './journal/journal';
import type { JournalEntry } from './journal/journal-operation';
import { Queue } from './queue/queue';
import type { QueueHost } from './queue/queue-host';
import { deadLetterSettings, type QueueSettings } from './queue/queue-settings';
import { applyEntry, placeRestored, snapshotOf } from './queue/restore-queue';

export interface BrokerOptions {
  readonly queues: readonly QueueSettings[];
  readonly dataDir: string;
  readonly fsync: boolean;
  readonly compactAboveBytes: number;
}

/** All queues, topics and subscriptions of the namespace over one journal. It knows nothing of AMQP. */
export class Broker implements QueueHost {
  /** The queues of the configuration, in its order. */
  readonly queues: readonly Queue[];
  private readonly byName = new Map<string, Queue>();
  private readonly journal: Journal;

  /** Brings back what the data folder holds. */
  constructor(options: BrokerOptions) {
    this.queues = options.queues.map((settings) => this.createQueue(settings));
    this.journal = new Journal({
      file: join(options.dataDir, 'service-bus.journal'),
      fsync: options.fsync,
      compactAboveBytes: options.compactAboveBytes,
      snapshot: () => this.snapshot(),
    });
    const strays = new Map<string, Queue>();
    this.journal.open((entries) => {
      for (const entry of entries) applyEntry(this.findRestored(entry.operation.queue, strays), entry);
    });
    refuseStrays(strays, options.dataDir);
    for (const queue of this.byName.values()) placeRestored(queue);
  }

  /** The queue behind an address: `name`, `/name`, `sb://host/name`, with `/$DeadLetterQueue` or without. */
  find(address: string): Queue | undefined {
    const name = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\/+/, '');
    return this.byName.get(name.toLowerCase());
  }

  queue(name: string): Queue {
    const queue = this.find(name);
    if (queue === undefined) throw new Error(`There is no queue '${name}'.`);
    return queue;
  }

  commit(entries: readonly JournalEntry[], onWritten?: () => void): void {
    this.journal.append(entries, onWritten);
  }

  flush(): void {
    this.journal.flush();
  }

  close(): void {
    for (const queue of this.byName.values()) queue.stop();
    this.journal.close();
  }

  private createQueue(settings: QueueSettings): Queue {
    // A topic has no dead letters: whatever comes of a message comes of it in a subscription.
    const deadLetterQueue = settings.routes === undefined ? new Queue(deadLetterSettings(settings), this) : undefined;
    const queue = new Queue(settings, this, deadLetterQueue);
    for (const each of [queue, deadLetterQueue]) {
      if (each !== undefined) this.byName.set(each.settings.name.toLowerCase(), each);
    }
    return queue;
  }

  private *snapshot(): Generator<readonly JournalEntry[]> {
    for (const queue of this.byName.values()) yield* snapshotOf(queue);
  }

  private findRestored(name: string, strays: Map<string, Queue>): Queue {
    const known = this.byName.get(name.toLowerCase()) ?? strays.get(name);
    if (known !== undefined) return known;
    const stray = new Queue({ ...STRAY_SETTINGS, name }, this);
    strays.set(name, stray);
    return stray;
  }
}

const STRAY_SETTINGS = {
  lockDurationMs: 0,
  maxDeliveryCount: Infinity,
  timeToLiveMs: Infinity,
  deadLettersExpired: false,
  neverExpires: true,
};

/** Messages of a queue that the configuration lost are not dropped in silence. */
function refuseStrays(strays: ReadonlyMap<string, Queue>, dataDir: string): void {
  const filled = [...strays.values()].filter((queue) => queue.messages.size > 0);
  if (filled.length === 0) return;
  const list = filled.map((queue) => `${queue.messages.size} of '${queue.settings.name}'`).join(', ');
  throw new Error(
    `The journal in ${dataDir} holds messages of queues that are not configured: ${list}. ` +
      'Configure these queues again, or remove the folder to drop the messages.',
  );
}
