import type { Command } from 'commander';
import { flushCompileCache } from 'node:module';
import type { Interruption } from './interruption';
import { newProgram } from './program/new-program';
import { addScanCommand } from './program/scan-command';
import { runProgram } from './run-program';

/** The command that is used most, without what only the others need: loading all would take longer than a scan of what is known. */
function createScanProgram(interruption: Interruption, setExitCode: (code: number) => void): Command {
  const program = newProgram();
  addScanCommand(program, interruption, setExitCode);
  return program;
}

async function main(): Promise<void> {
  if (!(await runProgram(createScanProgram))) return;
  flushCompileCache();
  await Promise.all([process.stdout, process.stderr].map(flush));
  // Everything is written and closed. To give back the memory of a large scan bit by bit would take its time.
  process.exit();
}

/** A stream that nobody reads any more is flushed, too. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

void main();
