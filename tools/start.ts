/**
 * Builds Aurelis, starts the cloud on this machine, analyses a directory and shows where to look.
 *
 *   npm start -- [dir|archive] [--once] [--port 7071] [--data .local] [--fail-on never|note|warning|error]
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';
import { runCli } from './start/run-cli.ts';
import { ensureTenantKey } from './start/tenant-key.ts';
import { startCloud, type RunningCloud } from './start/cloud.ts';

const USAGE = `npm start -- [dir|archive] [options]

Builds Aurelis, starts the cloud on this machine, analyses the directory or archive (the sample in samples/flawed-shop when
none is given) and stays up until Ctrl-C.

  --once             stop after the analysis and exit as the command line does
  --fail-on <level>  with --once, end with 1 when there are findings of this level: never (default), note, warning, error
  --port <port>      port of the API (7071; a free one when it is taken)
  --data <folder>    where everything is kept (.local)
  --no-progress      no progress bar
  --help             show this
`;

const EXIT_USAGE = 2;
const EXIT_INTERNAL = 70;
const root = join(import.meta.dirname, '..');

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return EXIT_USAGE;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  let cloud: RunningCloud | undefined;
  try {
    console.error('Building …');
    await buildAll(root, () => undefined);
    console.error('Starting the cloud on this machine …');
    cloud = await startCloud({ root, dataDir: options.data, port: options.port });
    const key = await ensureTenantKey(cloud.connection, options.data);
    const exitCode = await runCli(root, cloud.connection.apiUrl, key, options);
    if (options.once) return exitCode;
    printAddresses(cloud, key);
    console.error('\nUp until Ctrl-C.');
    return (await cloud.stopped()) ? 0 : EXIT_INTERNAL;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return EXIT_INTERNAL;
  } finally {
    await cloud?.stop();
  }
}

interface StartOptions {
  source: string;
  once: boolean;
  failOn: string;
  port: string;
  data: string;
  progress: boolean;
  help: boolean;
}

function readOptions(): StartOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        once: { type: 'boolean', default: false },
        'fail-on': { type: 'string', default: 'never' },
        port: { type: 'string', default: '7071' },
        data: { type: 'string', default: join(root, '.local') },
        progress: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    });
    const [source = join(root, 'samples/flawed-shop'), ...others] = positionals;
    if (others.length > 0) throw new Error(`Only one directory can be analysed, not also ${others.join(', ')}.`);
    // npm runs scripts in the root of the project; a path is meant from where the user stands.
    const from = process.env['INIT_CWD'] ?? process.cwd();
    return {
      source: resolve(from, source),
      once: values.once,
      failOn: values['fail-on'],
      port: values.port,
      data: resolve(from, values.data),
      progress: values.progress,
      help: values.help,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return undefined;
  }
}

function printAddresses({ connection, logFile }: RunningCloud, key: string): void {
  const { apiUrl, blobConnectionString } = connection;
  console.error(`
API               ${apiUrl}/api/v1
API page          ${apiUrl}/api/docs
API key           ${key}
Health            ${apiUrl}/api/health/ready
Blob storage      ${blobConnectionString}
Log               ${logFile}`);
}
