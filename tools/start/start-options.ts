import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `npm start -- [dir|archive] [options]

Builds Aurelis, starts the cloud on this machine, analyses the directory or archive (the sample in samples/flawed-shop when
none is given) and stays up until Ctrl-C.

  --once             stop after the analysis and exit as the command line does
  --fail-on <level>  with --once, end with 1 when there are findings of this level: never (default), note, warning, error
  --port <port>      port of the API (7071; a free one when it is taken)
  --data <folder>    where everything is kept (.local)
  --models           with a stand-in for language models, so that their part of the product can be tried without any
  --no-build         start what was built before
  --no-progress      no progress bar
  --help             show this
`;

export interface StartOptions {
  source: string;
  once: boolean;
  failOn: string;
  port: string;
  data: string;
  models: boolean;
  build: boolean;
  progress: boolean;
  help: boolean;
}

const LEVELS = ['never', 'note', 'warning', 'error'];

/** Throws, in words for the user, before anything is built or started for nothing. `from` is where the user stands. */
export function readStartOptions(args: readonly string[], root: string, from: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      once: { type: 'boolean', default: false },
      'fail-on': { type: 'string', default: 'never' },
      port: { type: 'string', default: '7071' },
      data: { type: 'string', default: join(root, '.local') },
      models: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
      progress: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [source = join(root, 'samples/flawed-shop'), ...others] = positionals;
  const options = {
    source: resolve(from, source),
    once: values.once,
    failOn: values['fail-on'],
    port: values.port,
    data: resolve(from, values.data),
    models: values.models,
    build: values.build,
    progress: values.progress,
    help: values.help,
  };
  if (!options.help) check(options, others);
  return options;
}

function check({ source, failOn, port }: StartOptions, others: readonly string[]): void {
  if (others.length > 0) throw new Error(`Only one directory can be analysed, not also ${others.join(', ')}.`);
  if (!existsSync(source)) throw new Error(`There is no such file or directory: ${source}`);
  if (!LEVELS.includes(failOn)) throw new Error(`--fail-on takes ${LEVELS.join(', ')}, not "${failOn}".`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port takes a number, not "${port}".`);
}
