import { type HostEmulator, type HostOptions, startHost } from '../../../../local/host';
import { buildApp, type BuiltApp } from './build-app';
import { LogLines } from './log-lines';

export interface TestHost {
  readonly host: HostEmulator;
  readonly built: BuiltApp;
  readonly log: LogLines;
  get(path: string, options?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

interface TestHostOptions {
  readonly fixture: string;
  readonly hostJson?: object;
  readonly settings?: NodeJS.ProcessEnv;
  readonly host?: Partial<HostOptions>;
}

/** A host on a free port that runs a freshly bundled fixture. */
export async function startTestHost({
  fixture,
  hostJson,
  settings,
  host: options,
}: TestHostOptions): Promise<TestHost> {
  const built = await buildApp(fixture, hostJson);
  const log = new LogLines();
  const host = await startHost({
    ...built,
    port: 0,
    environment: { ...process.env, ...settings },
    log: log.add,
    ...options,
  });
  return {
    host,
    built,
    log,
    get: (path, init) => fetch(host.url + path, init),
    close: async () => {
      await host.close();
      await built.remove();
    },
  };
}
