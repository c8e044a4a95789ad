import type { Command } from 'commander';
import type { Interruption } from '../interruption';
import type { ShellOptions } from '../shell/run-shell';
import { toWorkers } from './to-workers';

const SHELL_HELP = `
It scans once and then answers line after line: "list errors", "3" for the third finding, "explain 3", "fix 3", "apply", "scan" to
see what a change has brought. "help" shows all of it; the tabulator completes. Lines may also come from a file:

Examples:
  aurelis shell
  aurelis shell ../shop
  printf 'list security\\nfix fixable\\n' | aurelis shell ../shop

Exit codes:
  0   ended
  2   wrong usage, or the last command that failed was wrong, where lines do not come from a terminal
  70  internal error
  130 ended by Ctrl-C while it scanned`;

export function addShellCommand(
  program: Command,
  interruption: Interruption,
  setExitCode: (code: number) => void,
): void {
  program
    .command('shell')
    .description('Scan a directory and talk about what was found, line by line.')
    .argument('[directory]', 'directory to scan', '.')
    .option('--workers <count>', 'worker threads (default: one per core, 4 at most)', toWorkers)
    .option('--no-color', 'no colours, also on a terminal')
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', SHELL_HELP)
    .action(async (directory: string, options: ShellOptions) => {
      const { runShell } = await import('../shell/run-shell');
      setExitCode(await runShell(directory, options, interruption));
    });
}
