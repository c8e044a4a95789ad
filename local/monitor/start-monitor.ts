import { createServer } from 'node:https';

import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier, systemClock, type Clock } from '../identity';
import { answerJson, listenOnLoopback, LOOPBACK_HOSTS } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answer } from './answer';
import { createArrivals, type WaitFor } from './arrivals';
import type { TelemetryItem } from './telemetry-item';
import { openTelemetryStore, type TelemetryLimits } from './telemetry-store';

/** The one Application Insights resource of this machine. */
const INSTRUMENTATION_KEY = '6a7b1c1e-0000-4000-8000-0000000a1192';
const APPLICATION_ID = '6a7b1c1e-0000-4000-8000-0000000a11d0';
const DEFAULT_LIMITS: TelemetryLimits = { fileBytes: 16 * 1024 * 1024, itemsInMemory: 50_000 };

export interface MonitorOptions {
  readonly port?: number | undefined;
  readonly dataDir: string;
  readonly certificatesDir: string;
  readonly limits?: TelemetryLimits | undefined;
  readonly clock?: Clock | undefined;
}

export interface MonitorEmulator extends Emulator {
  /** For `APPLICATIONINSIGHTS_CONNECTION_STRING`. */
  readonly connectionString: string;
  readonly items: () => readonly TelemetryItem[];
  /** Resolves with all matching items once there are `count` of them; rejects when that takes too long. */
  readonly waitFor: WaitFor;
}

/** The ingestion endpoint of Application Insights over https on loopback; over http its SDK delivers nothing. */
export async function startMonitor(options: MonitorOptions): Promise<MonitorEmulator> {
  const authority = await ensureCertificateAuthority(options.certificatesDir);
  const store = await openTelemetryStore(options.dataDir, options.limits ?? DEFAULT_LIMITS);
  const arrivals = createArrivals(store);
  const context = {
    instrumentationKey: INSTRUMENTATION_KEY,
    applicationId: APPLICATION_ID,
    store,
    verifier: createTokenVerifier(options.certificatesDir, options.clock ?? systemClock),
    received: arrivals.announce,
  };
  const server = createServer(await authority.issue(LOOPBACK_HOSTS), (request, response) => {
    answer(request, response, context).catch((error: unknown) => answerJson(response, 500, { message: String(error) }));
  });
  const listening = await listenOnLoopback(server, options.port);
  const url = `https://127.0.0.1:${listening.port}`;
  return {
    url,
    connectionString: monitorConnectionString(url),
    items: store.items,
    waitFor: arrivals.waitFor,
    close: listening.close,
  };
}

/** The connection string of a monitor at an address, such as one that runs as a process of its own. */
export function monitorConnectionString(url: string): string {
  return `InstrumentationKey=${INSTRUMENTATION_KEY};IngestionEndpoint=${url}/;LiveEndpoint=${url}/;ApplicationId=${APPLICATION_ID}`;
}
