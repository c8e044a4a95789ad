import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { filtersOff } from './filters-off';

/** No setting of the repository may start a program: no hook, no watcher, no signature check, no transport. */
const SAFE_SETTINGS = [
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.alternateRefsCommand=',
  'core.sshCommand=false',
  'log.showSignature=false',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

/**
 * For whatever compares files: no program turns them into text, and nothing is asked of submodules, whose settings are their own
 * and name programs of their own.
 */
export const WITHOUT_PROGRAMS: readonly string[] = [
  '--no-ext-diff',
  '--no-textconv',
  '--submodule=short',
  '--ignore-submodules=dirty',
];

const TIME_LIMIT_MS = 30_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const MAX_COMPLAINT = 2_000;

export interface GitAnswer {
  /** False where there is no git to be started. */
  readonly isStarted: boolean;
  /** What it prints; undefined where it fails, or says or takes too much. */
  readonly output: string | undefined;
  /** The beginning of what it says on standard error, in English. */
  readonly complaint: string;
}

/** What a git command prints, without its repository being trusted; undefined where it fails, or says or takes too much. */
export async function runGit(
  directory: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  return (await askGit(directory, args, signal)).output;
}

/** The same for commands that look into no file, without asking first which programs the settings name. */
export async function askPlumbing(
  directory: string,
  args: readonly ['rev-parse' | 'rev-list', ...string[]],
  signal: AbortSignal,
): Promise<string | undefined> {
  return (await startGit(directory, args, signal, {})).output;
}

/** The same as `runGit`, and what git has to say about it. */
export async function askGit(directory: string, args: readonly string[], signal: AbortSignal): Promise<GitAnswer> {
  const settings = await startGit(directory, ['config', '--includes', '--list', '--name-only', '-z'], signal, {});
  if (settings.output === undefined) return settings;
  return startGit(directory, args, signal, filtersOff(settings.output));
}

async function startGit(
  directory: string,
  args: readonly string[],
  signal: AbortSignal,
  variables: NodeJS.ProcessEnv,
): Promise<GitAnswer> {
  if (signal.aborted) return { isStarted: false, output: undefined, complaint: '' };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]);
  const child = spawn('git', ['--no-pager', ...SAFE_SETTINGS, '-C', directory, ...args], {
    // Some systems look for programs where they are, and that must not be the repository.
    cwd: dirname(process.execPath),
    env: { ...safeEnvironment(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal: limit,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < MAX_COMPLAINT) complaint += chunk.toString('utf8').slice(0, MAX_COMPLAINT);
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve({ isStarted: child.pid !== undefined, output: undefined, complaint }));
    child.once('close', (code) => {
      const output = code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
      resolve({ isStarted: true, output, complaint });
    });
  });
}

/** Variables of a surrounding git, as in a hook, would point to another repository. */
function safeEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}
