import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs the built command line and gives the seconds it took. Throws when it fails. */
export async function timeCli(root: string, parameters: readonly string[], key = ''): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/cli/aurelis.js'), ...parameters, '--fail-on', 'never'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, AURELIS_API_KEY: key },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`aurelis ${parameters.join(' ')} ended with ${String(code)}:\n${errors}`);
  return (performance.now() - startedAt) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
