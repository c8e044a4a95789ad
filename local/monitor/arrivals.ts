import { EventEmitter, on } from 'node:events';

import type { TelemetryItem } from './telemetry-item';
import type { TelemetryStore } from './telemetry-store';

export type WaitFor = (
  predicate: (item: TelemetryItem) => boolean,
  timeoutMs: number,
  count?: number,
) => Promise<TelemetryItem[]>;

export interface Arrivals {
  readonly announce: () => void;
  readonly waitFor: WaitFor;
}

/** Lets others wait until the telemetry they expect has come in. */
export function createArrivals(store: TelemetryStore): Arrivals {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    announce: () => void emitter.emit('arrived'),
    async waitFor(predicate, timeoutMs, count = 1) {
      const signal = AbortSignal.timeout(timeoutMs);
      const arrived = on(emitter, 'arrived', { signal });
      try {
        for (;;) {
          const found = store.items().filter(predicate);
          if (found.length >= count) return found;
          await arrived.next();
        }
      } catch (error) {
        if (!signal.aborted) throw error;
        const found = store.items().filter(predicate).length;
        throw new Error(
          `Waited ${timeoutMs} ms for ${count} telemetry items, got ${found} of ${store.items().length}.`,
          {
            cause: error,
          },
        );
      } finally {
        await arrived.return?.();
      }
    },
  };
}
