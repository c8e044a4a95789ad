import { spawn } from 'node:child_process';
import { AurelisError } from '../../../kernel';
import { parseOxlintOutput, type OxlintOutput } from './oxlint-output';

const MAX_OUTPUT_BYTES = 128 * 1024 * 1024;

export interface OxlintRun {
  /** The script that starts oxlint. */
  readonly program: string;
  /** Holds nothing but the files to lint. */
  readonly folder: string;
  readonly configFile: string;
  readonly threads: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

export type OxlintRunOutcome = OxlintOutput | 'deadline' | 'failed';

/** Runs oxlint once over a folder; a run that crashes, hangs or floods us is an answer, not an error. */
export async function runOxlint(run: OxlintRun): Promise<OxlintRunOutcome> {
  run.signal?.throwIfAborted();
  const child = spawn(process.execPath, [run.program, ...argumentsOf(run)], {
    cwd: run.folder,
    env: { ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  const outcome = { isLate: false };
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  const timer = setTimeout(() => {
    outcome.isLate = true;
    child.kill('SIGKILL');
  }, run.timeoutMs);
  const onAbort = () => child.kill('SIGKILL');
  run.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (cause) => reject(new AurelisError('INTERNAL', 'oxlint did not start.', { cause })));
      child.once('close', () => resolve());
    });
  } finally {
    clearTimeout(timer);
    run.signal?.removeEventListener('abort', onAbort);
  }
  run.signal?.throwIfAborted();
  if (outcome.isLate) return 'deadline';
  return parseOxlintOutput(Buffer.concat(chunks).toString('utf8')) ?? 'failed';
}

function argumentsOf({ configFile, threads }: OxlintRun): string[] {
  return ['-c', configFile, '--disable-nested-config', '--no-ignore', '-f', 'json', `--threads=${threads}`, '.'];
}
