import { flushCompileCache } from 'node:module';
import type { StartedWorker } from '../../../shared/analysis';
import { newProgram } from './program/new-program';
import { addScanCommand } from './program/scan-command';
import { runProgram } from './run-program';

/**
 * The command that is used most, without what only the others need: loading all would take longer than a scan of what is known.
 * `firstWorker` is a thread of the analysis that was started before.
 */
export async function main(firstWorker: StartedWorker | undefined): Promise<void> {
  const isDone = await runProgram((interruption, setExitCode) => {
    const program = newProgram();
    addScanCommand(program, { interruption, setExitCode, firstWorker });
    return program;
  });
  // Where nothing came to be analysed, nobody else ends the thread, and it would go on for ever.
  await firstWorker?.worker.terminate();
  if (!isDone) return;
  flushCompileCache();
  await Promise.all([process.stdout, process.stderr].map(flush));
  // Everything is written and closed. To give back the memory of a large scan bit by bit would take its time.
  process.exit();
}

/** A stream that nobody reads any more is flushed, too. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
