import { CommanderError, type Command } from 'commander';
import { EXIT, exitCodeOf } from './exit-code';
import { Interrupted, listenForSignals, type Interruption } from './interruption';
import { describeError } from './output/describe-error';
import { say, tolerateClosedPipes } from './output/print';

type CreateProgram = (interruption: Interruption, setExitCode: (code: number) => void) => Command;

/**
 * The exit code is set, never forced: what was written is flushed and what was opened is closed first. Answers whether the command
 * came to its end.
 */
export async function runProgram(createProgram: CreateProgram): Promise<boolean> {
  tolerateClosedPipes();
  // Node itself would end with 1, which means findings.
  process.on('uncaughtException', (error) => {
    say(`aurelis: ${describeError(error)}`);
    process.exit(EXIT.internal);
  });
  const interruption = listenForSignals();
  try {
    await createProgram(interruption, (code) => (process.exitCode = code)).parseAsync(process.argv);
    return true;
  } catch (error) {
    // However an abort surfaced, it is the signal that ended the command.
    fail(interruption.signal.aborted ? interruption.signal.reason : error);
    return false;
  }
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    return;
  }
  if (!(error instanceof Interrupted)) say(`aurelis: ${describeError(error)}`);
  process.exitCode = exitCodeOf(error);
}
