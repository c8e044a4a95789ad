import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CliRun {
  root: string;
  apiUrl: string;
  key: string;
  source: string;
  failOn: string;
  progress: boolean;
  signal: AbortSignal;
}

/** Runs `aurelis analyze` as a user would, on this terminal. Resolves with its exit code. */
export async function runCli({ root, apiUrl, key, source, failOn, progress, signal }: CliRun): Promise<number> {
  const flags = ['--url', apiUrl, '--fail-on', failOn, ...(progress ? [] : ['--no-progress'])];
  const child = spawn(process.execPath, [join(root, 'dist/cli/aurelis.js'), 'analyze', ...flags, '--', source], {
    stdio: 'inherit',
    env: { ...process.env, AURELIS_API_KEY: key },
    // Ctrl-C reaches this process alone: the command line would say that the run goes on, and its service is about to stop.
    detached: process.platform !== 'win32',
  });
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        resolve(code ?? 70);
      });
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}
