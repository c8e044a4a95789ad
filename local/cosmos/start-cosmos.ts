import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { listenOnLoopback } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { createAuthorization, type VerifyToken } from './authorization';
import { sweepExpired } from './documents/time-to-live';
import { Faults, type CosmosFault } from './faults';
import { answerError, send } from './http/cosmos-answer';
import { readRequest } from './http/cosmos-request';
import { ConnectionCut, observed, type Observe } from './observation';
import { route } from './routes/route';
import { subjectOf } from './routes/subject';
import type { Services } from './services';
import { createPrepare } from './sql';
import { openStorage } from './storage/storage';

/** The key every Cosmos emulator is known by; it guards nothing but loopback. */
export const WELL_KNOWN_KEY =
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

const SWEEP_INTERVAL_MS = 5_000;

export interface CosmosEmulator extends Emulator {
  readonly key: string;
  /** Makes the next requests that match slow or fail. */
  injectFault(fault: CosmosFault): void;
}

export interface CosmosOptions {
  readonly port?: number;
  readonly dataDir: string;
  readonly key?: string;
  readonly tls: { readonly key: string; readonly cert: string };
  /** Without it, Entra ID tokens are refused. */
  readonly verifyToken?: VerifyToken;
  readonly observe?: Observe;
  /** Milliseconds since 1970, for timestamps, time to live and the date of answers. */
  readonly now?: () => number;
}

export async function startCosmos(options: CosmosOptions): Promise<CosmosEmulator> {
  const { key = WELL_KNOWN_KEY, now = Date.now } = options;
  const services: Services = {
    storage: openStorage(options.dataDir),
    prepare: createPrepare(),
    nowMs: now,
    observe: options.observe,
    faults: new Faults(),
  };
  let audiences: readonly string[] = [];
  const authorize = createAuthorization({ key, verifyToken: options.verifyToken, audiences: () => audiences });
  const server = createServer(options.tls, (message, response) => void handle(services, authorize, message, response));
  const listening = await listenOnLoopback(server, options.port);
  audiences = ['127.0.0.1', 'localhost'].map((host) => `https://${host}:${listening.port}`);
  const sweep = setInterval(() => void sweepExpired(services.storage, now()), SWEEP_INTERVAL_MS).unref();
  return {
    url: `https://127.0.0.1:${listening.port}`,
    key,
    injectFault: (fault) => services.faults.inject(fault),
    close: async () => {
      clearInterval(sweep);
      await listening.close();
      services.storage.store.close();
    },
  };
}

async function handle(
  services: Services,
  authorize: ReturnType<typeof createAuthorization>,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Whoever goes by the clock of the account reads it here.
  response.setHeader('date', new Date(services.nowMs()).toUTCString());
  try {
    const request = await readRequest(message);
    await authorize(request);
    const subject = subjectOf(request);
    await services.faults.meet(subject);
    send(response, await observed(services.observe, subject, () => route(services, request, subject)));
  } catch (error) {
    if (error instanceof ConnectionCut) message.socket.destroy();
    // Nobody waits for the answer to a request that was broken off.
    else if (!message.destroyed || message.complete) send(response, answerError(error));
  }
}
