import { build } from 'esbuild';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../../..');

export interface BuiltApp {
  readonly appDir: string;
  readonly dataDir: string;
  readonly workerFile: string;
  /** Bundles the host's own process too and returns its file. */
  buildHost(): Promise<string>;
  remove(): Promise<void>;
}

/** Bundles a fixture, and the host with its worker, the way the product is bundled. */
export async function buildApp(fixture: string, hostJson: object = {}): Promise<BuiltApp> {
  const directory = await mkdtemp(path.join(tmpdir(), 'host-test-'));
  const appDir = path.join(directory, 'app');
  await mkdir(appDir);
  await bundle({ index: path.join(__dirname, '../fixtures', `${fixture}.ts`) }, appDir);
  await bundle({ worker: path.join(ROOT, 'local/host/worker/main.ts') }, directory);
  await writeFile(path.join(appDir, 'package.json'), JSON.stringify({ main: 'index.js' }));
  await writeFile(path.join(appDir, 'host.json'), JSON.stringify({ version: '2.0', ...hostJson }));
  return {
    appDir,
    dataDir: path.join(directory, 'data'),
    workerFile: path.join(directory, 'worker.js'),
    buildHost: async () => {
      await bundle({ main: path.join(ROOT, 'local/host/main.ts') }, directory);
      return path.join(directory, 'main.js');
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function bundle(entryPoints: Record<string, string>, outdir: string): Promise<void> {
  await build({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    logLevel: 'error',
  });
}
