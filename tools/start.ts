/**
 * Builds Aurelis, starts the cloud on this machine, analyses a directory and shows where to look. `--help` tells the options.
 *
 *   npm start -- [dir|archive] [--once]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { startCloud, type RunningCloud } from './start/cloud.ts';
import { printAddresses } from './start/print-addresses.ts';
import { runCli } from './start/run-cli.ts';
import { readStartOptions, USAGE, type StartOptions } from './start/start-options.ts';
import { ensureTenantKey } from './start/tenant-key.ts';

const EXIT_USAGE = 2;
const EXIT_INTERNAL = 70;
const EXIT_INTERRUPTED = 130;
const root = join(import.meta.dirname, '..');

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return EXIT_USAGE;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const interruption = new AbortController();
  // A second Ctrl-C finds no listener and ends this process; the cloud, already asked, still ends in order.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => interruption.abort());
  try {
    return await start(options, interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return EXIT_INTERRUPTED;
    console.error(error instanceof Error ? error.message : error);
    return EXIT_INTERNAL;
  }
}

async function start({ data, port, ...options }: StartOptions, signal: AbortSignal): Promise<number> {
  if (options.build) {
    console.error('Building …');
    await buildAll(root, () => undefined);
  } else if (!existsSync(join(root, 'dist/local/up/main.js'))) {
    throw new Error('Nothing is built yet: leave out --no-build.');
  }
  signal.throwIfAborted();
  console.error('Starting the cloud on this machine …');
  const cloud = await startCloud({ root, dataDir: data, port, models: options.models, signal });
  try {
    const key = await ensureTenantKey(cloud.connection, data);
    const exitCode = await runCli({ root, apiUrl: cloud.connection.apiUrl, key, signal, ...options });
    signal.throwIfAborted();
    if (options.once) return exitCode;
    printAddresses(cloud, key);
    console.error('\nUp until Ctrl-C.');
    return await waitForEnd(cloud, signal);
  } finally {
    await cloud.stop();
  }
}

async function waitForEnd({ ended, logFile }: RunningCloud, signal: AbortSignal): Promise<number> {
  await ended;
  // To be ended is what it was up for.
  if (signal.aborted) return 0;
  throw new Error(`The cloud has ended by itself; see ${logFile}.`);
}

function readOptions(): StartOptions | undefined {
  try {
    // npm runs scripts in the root of the project; a path is meant from where the user stands.
    return readStartOptions(process.argv.slice(2), root, process.env['INIT_CWD'] ?? process.cwd());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return undefined;
  }
}
