import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CliOptions {
  source: string;
  failOn: string;
  progress: boolean;
}

/** Runs `aurelis analyze` as a user would, on this terminal. Resolves with its exit code. */
export async function runCli(root: string, apiUrl: string, key: string, options: CliOptions): Promise<number> {
  const flags = ['--url', apiUrl, '--fail-on', options.failOn, ...(options.progress ? [] : ['--no-progress'])];
  const child = spawn(process.execPath, [join(root, 'dist/cli/aurelis.js'), 'analyze', options.source, ...flags], {
    stdio: 'inherit',
    env: { ...process.env, AURELIS_API_KEY: key },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 70);
    });
  });
}
