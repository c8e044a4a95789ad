import { setTimeout as sleep } from 'node:timers/promises';

import type { DeliveryJournal, JournaledDelivery } from './delivery-journal';
import { isHopeless, type QueueSender } from './queue-sender';

export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Delivers to one queue, one event after the other, for as long as it takes. */
export interface DeliveryLoop {
  add(delivery: JournaledDelivery): void;
  pendingCount(): number;
  /** Stops after the attempt under way; what is undelivered stays in the journal. */
  stop(): Promise<void>;
}

export function startDeliveryLoop(
  journal: DeliveryJournal,
  sender: QueueSender,
  backoff: Backoff,
  report: (text: string) => void,
): DeliveryLoop {
  const pending: JournaledDelivery[] = [];
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const deliver = async (delivery: JournaledDelivery): Promise<void> => {
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      try {
        await sender.send(delivery.queueName, delivery.event, attempt);
        await journal.remove(delivery);
        return;
      } catch (error) {
        if (isHopeless(error)) {
          await journal.setAside(delivery, String(error));
          return;
        }
        if (attempt === 0) report(`Event Grid retries delivery to '${delivery.queueName}': ${String(error)}`);
        await pause(Math.min(backoff.firstMs * 2 ** attempt, backoff.longestMs), stopping.signal);
      }
    }
  };
  const run = async (): Promise<void> => {
    for (let next = pending[0]; next !== undefined && !stopping.signal.aborted; next = pending[0]) {
      await deliver(next);
      pending.shift();
    }
    running = undefined;
  };
  return {
    add(delivery) {
      pending.push(delivery);
      running ??= run();
    },
    pendingCount: () => pending.length,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(durationMs, undefined, { signal });
  } catch {
    // Stopped: the loop sees that for itself.
  }
}
