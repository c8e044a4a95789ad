import { CommanderError } from 'commander';
import { describeError, exitCodeOf, EXIT } from './exit-code';
import { createProgram } from './program';

/** Exit codes: 0 clean, 1 findings at the threshold, 2 usage, 70 internal error; an error outranks findings. */
async function main(): Promise<void> {
  try {
    await createProgram((code) => (process.exitCode = code)).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
      return;
    }
    process.stderr.write(`aurelis: ${describeError(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

void main();
