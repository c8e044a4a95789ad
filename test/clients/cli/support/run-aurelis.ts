import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = join(__dirname, '../../../../dist/cli/aurelis.js');

const CACHE = mkdtempSync(join(tmpdir(), 'aurelis-cache-'));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningAurelis {
  process: ChildProcessWithoutNullStreams;
  /** Resolves once standard error matches; rejects when the program ends without having said so. */
  says(pattern: RegExp): Promise<void>;
  /** The same of standard output. */
  prints(pattern: RegExp): Promise<void>;
  ended: Promise<Outcome>;
}

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Flags of Node itself. */
  nodeFlags?: string[];
  program?: string;
  /** Written to its standard input, which ends then; nothing unless given. */
  input?: string;
  /** The test writes to it, and ends it. */
  keepsInputOpen?: boolean;
  /** How many files it may have open at once. */
  openFiles?: number;
}

/** Starts the built command line as a user would, without any of this machine's settings. */
export function startAurelis(args: readonly string[], options: RunOptions = {}): RunningAurelis {
  const { env = {}, cwd, nodeFlags = [], program = PROGRAM, input = '', keepsInputOpen = false, openFiles } = options;
  const command = [process.execPath, ...nodeFlags, program, ...args];
  const limited =
    openFiles === undefined ? command : ['sh', '-c', `ulimit -n ${openFiles}; exec "$@"`, 'sh', ...command];
  const [started = '', ...words] = limited;
  const child = spawn(started, words, {
    env: { ...ownEnvironment(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  // It may end before it has read anything.
  child.stdin.on('error', () => undefined);
  if (!keepsInputOpen) child.stdin.end(input);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
  const waitFor = (stream: 'stdout' | 'stderr', pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(output[stream])) resolve();
      };
      child[stream].on('data', look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${String(pattern)}:\n${output[stream]}`)));
    });
  return {
    process: child,
    ended,
    says: (pattern) => waitFor('stderr', pattern),
    prints: (pattern) => waitFor('stdout', pattern),
  };
}

export function runAurelis(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return startAurelis(args, options).ended;
}

/** Without settings of whoever runs the tests, and with a cache of the test's own. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const own = { ...process.env };
  for (const name of Object.keys(own)) {
    if (/^(?:AURELIS_|NO_COLOR$|FORCE_COLOR$|TERM$|NODE_OPTIONS$)/.test(name)) delete own[name];
  }
  // What a developer scanned before must not decide what a test sees, nor the other way round.
  own['AURELIS_CACHE_DIR'] = CACHE;
  return own;
}
