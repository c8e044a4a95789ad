import type { Emulator } from '../process/emulator-process';
import { Broker } from './broker';
import { SAS_KEY, SAS_KEY_NAME } from './cbs/sas-token';
import { parseServiceBusConfig } from './config/load-service-bus-config';
import type { ServiceBusConfig } from './config/service-bus-config';
import { toQueueSettings } from './config/to-queue-settings';
import { listen, type Listener, type TlsOptions } from './connection/listen';
import type { VerifyToken } from './connection/services';
import type { Observe } from './observation';
import type { QueueCounts } from './queue/queue-counts';
import { startStatusServer, type StatusServer } from './status-server';

const COMPACT_ABOVE_BYTES = 16 * 1024 * 1024;

export interface ServiceBusOptions {
  /** 0 or none takes a free port. */
  readonly port?: number;
  readonly config: ServiceBusConfig;
  readonly dataDir: string;
  /** Survive a power cut, not only a killed process. */
  readonly fsync?: boolean;
  readonly compactAboveBytes?: number;
  readonly observe?: Observe;
  /** Serves `/health` and `/queues`; none without it, 0 takes a free port. */
  readonly httpPort?: number;
  /** A second, encrypted endpoint for clients that show an identity instead of a key. */
  readonly identity?: TlsOptions & { readonly port?: number; readonly verifyToken: VerifyToken };
}

export interface ServiceBusEmulator extends Emulator {
  readonly port: number;
  /** Connects with the shared key, over plain TCP. */
  readonly connectionString: string;
  /** `localhost:<port>` for `new ServiceBusClient(namespace, credential)`, when identities are accepted. */
  readonly fullyQualifiedNamespace?: string;
  readonly httpUrl?: string;
  queueCounts(queueName: string): QueueCounts;
}

export async function startServiceBus(options: ServiceBusOptions): Promise<ServiceBusEmulator> {
  const broker = new Broker({
    queues: toQueueSettings(parseServiceBusConfig(options.config, 'given')),
    dataDir: options.dataDir,
    fsync: options.fsync ?? false,
    compactAboveBytes: options.compactAboveBytes ?? COMPACT_ABOVE_BYTES,
  });
  const { observe, identity, httpPort } = options;
  const opened: (Listener | StatusServer)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((server) => server.close()));
    broker.close();
  };
  try {
    const plain = await listen(options.port ?? 0, { broker, observe, verifyToken: undefined });
    opened.push(plain);
    const secure =
      identity && (await listen(identity.port ?? 0, { broker, observe, verifyToken: identity.verifyToken }, identity));
    if (secure !== undefined) opened.push(secure);
    const status = httpPort === undefined ? undefined : await startStatusServer(httpPort, broker);
    if (status !== undefined) opened.push(status);
    return {
      url: `sb://127.0.0.1:${plain.port}`,
      port: plain.port,
      connectionString: connectionStringOf(plain.port),
      ...(secure !== undefined && { fullyQualifiedNamespace: `localhost:${secure.port}` }),
      ...(status !== undefined && { httpUrl: status.url }),
      queueCounts: (queueName) => broker.queue(queueName).counts(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Connects to the emulator at a port of loopback with its well-known key. */
export function connectionStringOf(port: number): string {
  const key = `SharedAccessKeyName=${SAS_KEY_NAME};SharedAccessKey=${SAS_KEY}`;
  return `Endpoint=sb://127.0.0.1:${port};${key};UseDevelopmentEmulator=true`;
}
