import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface CodeServer {
  /** Opens a folder of this machine. */
  urlOf(folder: string): string;
  /** Writes settings of the user, or of the machine, which alone may name programs. */
  configure(whose: 'User' | 'Machine', settings: Readonly<Record<string, unknown>>): void;
  /** Everything below it belongs to this run. */
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

const START_MS = 60_000;
/** What is in the way of a check, and asks for nothing that we look at. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.enablePreview': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'security.workspace.trust.startupPrompt': 'never',
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
};

/** Starts code-server, an npm package with all of VS Code, with an extension and nothing else of anybody's. Loopback only. */
export async function startCodeServer(program: string, vsix: string, directory: string): Promise<CodeServer> {
  const data = join(directory, 'data');
  const configure: CodeServer['configure'] = (whose, settings) => {
    mkdirSync(join(data, whose), { recursive: true });
    const all = whose === 'User' ? { ...QUIET, ...settings } : settings;
    writeFileSync(join(data, whose, 'settings.json'), JSON.stringify(all));
  };
  configure('User', {});
  configure('Machine', {});
  const port = await freePort();
  const places = ['--user-data-dir', data, '--extensions-dir', join(directory, 'extensions')];
  const entry = join(program, 'out/node/entry.js');
  const env = environment(directory);
  const installed = spawnSync(process.execPath, [entry, ...places, '--install-extension', vsix], {
    env,
    encoding: 'utf8',
  });
  if (installed.status !== 0) {
    throw new Error(`The extension was not installed:\n${installed.stdout}${installed.stderr}`);
  }
  const flags = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
  const child = spawn(process.execPath, [entry, ...places, ...flags], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, ended);
  return {
    urlOf: (folder) => `${url}?folder=${encodeURIComponent(folder)}`,
    configure,
    child,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Of no setting, program or cache that whoever runs this has. */
function environment(directory: string): NodeJS.ProcessEnv {
  // One that is not there: nothing is asked of a marketplace.
  const gallery = { serviceUrl: 'http://127.0.0.1:9', itemUrl: '', resourceUrlTemplate: '' };
  return {
    ...process.env,
    PATH: '/usr/bin:/bin',
    HOME: join(directory, 'home'),
    XDG_CONFIG_HOME: join(directory, 'config'),
    XDG_DATA_HOME: join(directory, 'share'),
    AURELIS_CACHE_DIR: join(directory, 'cache'),
    EXTENSIONS_GALLERY: JSON.stringify(gallery),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string, ended: Promise<void>): Promise<void> {
  const deadline = AbortSignal.timeout(START_MS);
  const early = ended.then(() => 'ended' as const);
  for (;;) {
    const answer = await Promise.race([early, fetch(url, { signal: deadline }).catch(() => undefined)]);
    if (answer === 'ended') throw new Error('code-server ended while it was starting.');
    if (answer?.ok === true) return;
    deadline.throwIfAborted();
    await sleep(100);
  }
}
