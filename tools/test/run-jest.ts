import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JestResult } from './jest-result.ts';

export interface JestRun {
  exitCode: number;
  /** Absent when jest ended before it could report. */
  result: JestResult | undefined;
}

/** As the threads of the engine have it: to compile grammars once more takes longer than the tests run. */
const NODE_FLAGS = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];

/** Runs jest on the Node that runs this, and reads its report. All temporary files of the tests lie in one folder, which is removed. */
export async function runJest(root: string, args: readonly string[]): Promise<JestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-test-'));
  const report = join(folder, 'report.json');
  try {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const temporary = join(folder, 't');
    mkdirSync(temporary);
    const exitCode = await runNode([...NODE_FLAGS, jest, '--json', `--outputFile=${report}`, ...args], root, temporary);
    const result = existsSync(report) ? JestResult.parse(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
    return { exitCode, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args: readonly string[], cwd: string, temporary: string): Promise<number> {
  // Everything jest prints goes to standard error: standard output is for the closing line.
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['inherit', 2, 2],
    env: { ...process.env, TMPDIR: temporary },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.once('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.removeListener('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}
