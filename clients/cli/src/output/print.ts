import { AurelisError } from '../../../../shared/kernel';
import { describeSystemError } from './describe-error';
import { inBlocks } from './in-blocks';

/** Writes to standard output. Whoever reads it may leave early, as `head` does, and that is no failure. */
export async function print(pieces: Iterable<string>): Promise<void> {
  try {
    for (const block of inBlocks(pieces)) await writeBlock(block);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EPIPE') return;
    throw new AurelisError('INTERNAL', `Standard output cannot be written: ${describeSystemError(cause)}.`, { cause });
  }
}

/** One line for people, on standard error, where it never mixes with a report. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Without a listener a closed pipe ends the process with a stack trace; the writers above learn of it by their callbacks. */
export function tolerateClosedPipes(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

function writeBlock(block: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(block, (error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}
