import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { ensureCertificateAuthority } from '../certificates';
import { appEnvironment, type CloudParts } from './cloud-parts';
import { readCloudSettings } from './cloud-settings';
import { preferPort } from './free-port';
import { provision } from './provision';
import { spawnEmulator } from './spawn-emulator';
import { startEmulators } from './start-emulators';

export interface CloudOptions {
  /** Folder of the built app: `package.json`, `host.json`, `dist/`. */
  appDir: string;
  /** Everything the local cloud keeps. */
  dataDir: string;
  /** Port of the API; another free one is taken when it is in use. */
  port: number;
  /** Whether the app finds models: a stand-in that speaks their protocols. */
  withModels?: boolean;
  log(line: string): void;
}

export interface Cloud {
  apiUrl: string;
  parts: CloudParts;
  certificateFile: string;
  /** Makes tenants: `Authorization: Bearer <operator key>`. */
  operatorKey: string;
  /** Resolves with a reason when a part ends without being asked to. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the whole cloud on this machine: emulators, what they hold, and the Functions host with the app. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { appDir, dataDir, port } = options;
  const log = (line: string): void => {
    options.log(line);
  };
  const certificatesDir = join(dataDir, 'certificates');
  await mkdir(certificatesDir, { recursive: true });
  const { certificateFile } = await ensureCertificateAuthority(certificatesDir);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), await readFile(certificateFile, 'utf8')]);

  const programsDir = join(appDir, 'dist', 'local');
  const settings = await readCloudSettings(join(appDir, 'local', 'cloud.json'));
  const emulators = await startEmulators({
    programsDir,
    dataDir,
    certificatesDir,
    certificateFile,
    serviceBusConfigFile: join(appDir, 'local', 'service-bus.config.json'),
    eventSubscriptionsFile: join(appDir, 'local', 'event-subscriptions.json'),
    withModels: options.withModels === true,
    log,
  });
  try {
    const { operatorKey } = await provision(emulators.parts, settings);
    const host = await spawnEmulator({
      name: 'host',
      file: join(programsDir, 'host', 'main.js'),
      flags: { app: appDir, data: join(dataDir, 'host'), port: String(await preferPort(port)) },
      environment: { ...process.env, ...appEnvironment(emulators.parts, certificateFile) },
      log: (line) => {
        log(`[host] ${line}`);
      },
    });
    return {
      apiUrl: host.url,
      parts: emulators.parts,
      certificateFile,
      operatorKey,
      failed: Promise.race([emulators.failed, host.ended.then(() => 'host')]),
      async stop() {
        // The host first: it lets what is under way end, and needs the others for that.
        await host.stop();
        await emulators.stop();
      },
    };
  } catch (error) {
    await emulators.stop();
    throw error;
  }
}
