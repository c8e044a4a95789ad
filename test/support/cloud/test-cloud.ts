import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import settings from '../../../local/cloud.json';
import { appEnvironment, CloudSettings, provision, type CloudParts } from '../../../local/up';
import { createApi, type Api } from './api';
import { startHostProcess, type HostProcess, type HostProcessOptions } from './host-process';
import { startParts, stopParts, type Observers, type Parts } from './start-parts';

export interface TestCloudOptions {
  observers?: Observers;
  /** Settings of the app that differ from the defaults. */
  settings?: Record<string, string>;
  /** ISO 8601; how long a dead receiver holds a message. */
  lockDuration?: string;
  /** The clock of the database, where it is another than the app's: milliseconds since 1970. */
  databaseNow?: () => number;
  /** Folder of the built app; this project by default. */
  appDir?: string;
}

/** The whole cloud for a test: emulators in this process, the built host and app in another. */
export interface TestCloud {
  parts: Parts;
  /** The host that runs at the moment. */
  host(): HostProcess;
  /** Starts a host again after one was killed or stopped. */
  restartHost(options?: Pick<HostProcessOptions, 'stopLimitSeconds'>): Promise<void>;
  /** Starts one more instance beside it, which lives until the cloud is stopped. */
  startAnother(): Promise<HostProcess>;
  /** As the operator. */
  operator: Api;
  operatorKey: string;
  /** A tenant of its own, as its admin. */
  createTenant(name?: string): Promise<Api & { key: string }>;
  /** At the host that runs at the moment, or at another one. */
  api(key: string, at?: HostProcess): Api;
  stop(): Promise<void>;
}

const NewTenant = z.object({ data: z.object({ admin_key: z.object({ key: z.string() }) }) });
const ROOT = join(__dirname, '../../..');

export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const dataDir = mkdtempSync(join(tmpdir(), 'aurelis-cloud-'));
  const { lockDuration = 'PT1M', databaseNow } = options;
  const parts = await startParts(dataDir, options.observers ?? {}, { lockDuration, databaseNow });
  const ca = readFileSync(parts.certificateFile, 'utf8');
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ca]);

  const cloudParts = toCloudParts(parts);
  const { operatorKey } = await provision(cloudParts, CloudSettings.parse(settings));
  const environment = {
    ...process.env,
    ...appEnvironment(cloudParts, parts.certificateFile),
    ...options.settings,
  };
  const start = (folder = 'host', more: Pick<HostProcessOptions, 'stopLimitSeconds'> = {}): Promise<HostProcess> =>
    startHostProcess({ appDir: options.appDir ?? ROOT, dataDir: join(dataDir, folder), environment, ...more });
  const others: HostProcess[] = [];
  let host = await start();
  const baseUrl = (): string => host.url;
  const operator = createApi(baseUrl, operatorKey);

  return {
    parts,
    operator,
    operatorKey,
    host: () => host,
    async restartHost(more) {
      host = await start('host', more);
    },
    async startAnother() {
      const another = await start(`host-${others.length + 2}`);
      others.push(another);
      return another;
    },
    api: (key, at) => createApi(() => (at ?? host).url, key),
    async createTenant(name = 'test') {
      const { body } = await operator.call('POST', '/api/v1/tenants', { name });
      const { key } = NewTenant.parse(body).data.admin_key;
      return { ...createApi(baseUrl, key), key };
    },
    async stop() {
      await Promise.all([host, ...others].map((each) => each.stop()));
      await stopParts(parts);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function toCloudParts(parts: Parts): CloudParts {
  return {
    identity: { url: parts.identity.url, environment: parts.identity.environment },
    cosmos: { url: parts.cosmos.url },
    keyVault: { url: parts.keyVault.url },
    monitor: { url: parts.monitor.url, connectionString: parts.monitor.connectionString },
    serviceBus: { fullyQualifiedNamespace: parts.serviceBus.fullyQualifiedNamespace ?? '' },
    blob: { url: parts.blob.endpoint },
  };
}
