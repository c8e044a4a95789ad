import type { Command } from 'commander';
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

void runProgram(createScanProgram);
