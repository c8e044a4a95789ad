import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PROGRAM = join(ROOT, 'tools/start.ts');

interface Started {
  says(pattern: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function start(args: string[]): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, ...output }));
  });
  return {
    ended,
    interrupt: () => void child.kill('SIGINT'),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output.stderr);
          if (found !== null) resolve(found);
        };
        child.stderr.on('data', look);
        void ended.then(() => reject(new Error(`It ended without saying ${String(pattern)}:\n${output.stderr}`)));
      }),
  };
}

describe('with a folder of its own', () => {
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'aurelis-start-test-'));
  });

  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('analyses, shows where to look, serves until Ctrl-C and ends with 0', async () => {
    const started = start(['samples/flawed-shop/web', '--no-build', '--no-progress', '--port', '0', '--data', data]);

    const [, apiUrl = ''] = await started.says(/^API +(\S+)$[^]*Up until Ctrl-C/m);
    const health = await fetch(new URL('/api/health/ready', apiUrl));
    started.interrupt();
    const { code, stdout } = await started.ended;

    expect(health.status).toBe(200);
    expect(stdout).toContain('Aurelis');
    expect(stdout).toContain('shop.css');
    expect(code).toBe(0);
    await expect(fetch(new URL('/api/health', apiUrl))).rejects.toThrow();
  });

  it('stops while it is still starting', async () => {
    const started = start(['--no-build', '--port', '0', '--data', data]);
    await started.says(/Starting the cloud/);

    started.interrupt();
    const { code, stdout } = await started.ended;

    expect(stdout).toBe('');
    expect(code).toBe(130);
  });
});

it('explains itself, on standard error and with 2 where it was misused', async () => {
  const help = await start(['--help']).ended;
  const misused = await start(['--fail-on', 'critical']).ended;

  expect(help.stdout).toContain('--once');
  expect(help.code).toBe(0);
  expect(misused.stderr).toMatch(/^--fail-on takes never, note, warning, error, not "critical"\.\n\nnpm start --/);
  expect(misused.code).toBe(2);
});
