import { createServer } from 'node:https';

import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier, systemClock, type Clock } from '../identity';
import { listenOnLoopback, LOOPBACK_HOSTS } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answer } from './answer';
import { openDeliverer } from './deliverer';
import type { Backoff } from './delivery-loop';
import type { GridEvent } from './grid-event';
import { Subscription } from './subscription';

const DEFAULT_BACKOFF: Backoff = { firstMs: 200, longestMs: 10_000 };

export interface EventGridOptions {
  readonly port?: number | undefined;
  readonly dataDir: string;
  readonly certificatesDir: string;
  /** Of the Service Bus namespace that holds the queues. */
  readonly connectionString: string;
  readonly subscriptions: readonly Subscription[];
  readonly backoff?: Backoff | undefined;
  readonly clock?: Clock | undefined;
  /** Told when a delivery has to be repeated. */
  readonly report?: ((text: string) => void) | undefined;
}

export interface EventGridEmulator extends Emulator {
  /** Resolves when the event is on disk; from then on it reaches every queue that wants it, at least once. */
  readonly publish: (event: GridEvent) => Promise<void>;
  /** How many events still wait for their queue. */
  readonly undeliveredCount: () => number;
}

/** Event Grid on loopback: takes events over https, journals them, and delivers them to Service Bus until it has them. */
export async function startEventGrid(options: EventGridOptions): Promise<EventGridEmulator> {
  const authority = await ensureCertificateAuthority(options.certificatesDir);
  const verifier = createTokenVerifier(options.certificatesDir, options.clock ?? systemClock);
  const deliverer = await openDeliverer({
    dataDir: options.dataDir,
    connectionString: options.connectionString,
    subscriptions: options.subscriptions.map((subscription) => Subscription.parse(subscription)),
    backoff: options.backoff ?? DEFAULT_BACKOFF,
    report: options.report ?? ((text) => void process.stderr.write(`${text}\n`)),
  });
  const server = createServer(await authority.issue(LOOPBACK_HOSTS), (request, response) => {
    void answer(request, response, deliverer, verifier);
  });
  const listening = await listenOnLoopback(server, options.port);
  return {
    url: `https://127.0.0.1:${listening.port}`,
    publish: deliverer.publish,
    undeliveredCount: deliverer.undeliveredCount,
    async close() {
      await listening.close();
      await deliverer.close();
    },
  };
}
