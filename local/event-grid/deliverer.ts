import { openDeliveryJournal, type JournaledDelivery } from './delivery-journal';
import { startDeliveryLoop, type Backoff, type DeliveryLoop } from './delivery-loop';
import type { GridEvent } from './grid-event';
import { openQueueSender } from './queue-sender';
import { isWanted, type Subscription } from './subscription';

export interface Deliverer {
  /** Resolves when the event is on disk for every subscription that wants it. */
  readonly publish: (event: GridEvent) => Promise<void>;
  /** How many events still wait for their queue. */
  readonly undeliveredCount: () => number;
  close(): Promise<void>;
}

export interface DelivererOptions {
  readonly dataDir: string;
  readonly connectionString: string;
  readonly subscriptions: readonly Subscription[];
  readonly backoff: Backoff;
  readonly report: (text: string) => void;
}

export async function openDeliverer(options: DelivererOptions): Promise<Deliverer> {
  const journal = await openDeliveryJournal(options.dataDir);
  const sender = openQueueSender(options.connectionString);
  const loops = new Map<string, DeliveryLoop>();

  const enqueue = (delivery: JournaledDelivery): void => {
    const existing = loops.get(delivery.queueName);
    const loop = existing ?? startDeliveryLoop(journal, sender, options.backoff, options.report);
    loops.set(delivery.queueName, loop);
    loop.add(delivery);
  };
  for (const delivery of journal.undelivered) enqueue(delivery);
  return {
    async publish(event) {
      const wanted = options.subscriptions.filter((subscription) => isWanted(event, subscription));
      const deliveries = await Promise.all(wanted.map(({ queueName }) => journal.add({ queueName, event })));
      for (const delivery of deliveries) enqueue(delivery);
    },
    undeliveredCount: () => [...loops.values()].reduce((sum, loop) => sum + loop.pendingCount(), 0),
    async close() {
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
      await sender.close();
    },
  };
}
