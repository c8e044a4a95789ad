import { explainCommand } from './commands/explain';
import { applyCommand, fixCommand } from './commands/fix';
import { helpCommand } from './commands/help';
import { listCommand, moreCommand } from './commands/list';
import { scanCommand } from './commands/scan';
import { searchCommand } from './commands/search';
import { showCommand } from './commands/show';
import { filesCommand, rulesCommand } from './commands/tops';
import type { ShellCommand } from './shell-command';

/** In the order in which `help` shows them. */
const COMMANDS: readonly ShellCommand[] = [
  listCommand,
  moreCommand,
  showCommand,
  explainCommand,
  fixCommand,
  applyCommand,
  scanCommand,
  filesCommand,
  rulesCommand,
  searchCommand,
];

export const SHELL_COMMANDS: readonly ShellCommand[] = [...COMMANDS, helpCommand(COMMANDS)];

/** What ends the shell. */
export const ENDINGS: readonly string[] = ['quit', 'exit'];

export function shellCommand(word: string): ShellCommand | undefined {
  return SHELL_COMMANDS.find(({ name, aliases }) => name === word || aliases?.includes(word) === true);
}
