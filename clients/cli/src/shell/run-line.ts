import { AurelisError } from '../../../../shared/kernel';
import { showCommand } from './commands/show';
import type { CommandContext, ShellCommand } from './shell-command';
import { SHELL_COMMANDS, shellCommand } from './shell-commands';
import { splitWords } from './split-words';

/** Does what one line asks for. Throws VALIDATION_ERROR where it is no command. */
export async function runLine(line: string, context: CommandContext): Promise<void> {
  const [word, ...words] = splitWords(line);
  // So that a list of commands in a file can say what it is about.
  if (word === undefined || word.startsWith('#')) return;
  const { command, given } = commandOf(word, words);
  await command.run(given, context);
}

function commandOf(word: string, words: readonly string[]): { command: ShellCommand; given: readonly string[] } {
  if (/^\d+$/.test(word)) return { command: showCommand, given: [word, ...words] };
  const command = shellCommand(word);
  if (command !== undefined) return { command, given: words };
  const known = SHELL_COMMANDS.map(({ name }) => name).join(', ');
  throw new AurelisError('VALIDATION_ERROR', `There is no command ${word}. There are: ${known}, quit.`);
}
