import { print } from '../../output/print';
import type { ShellCommand } from '../shell-command';

/** Says what there is. */
export function helpCommand(others: readonly ShellCommand[]): ShellCommand {
  return {
    ...{ name: 'help', takes: '', does: 'show this' },
    run: () =>
      print([...others.map(({ name, takes, does }) => `${`${name} ${takes}`.trimEnd()}\n    ${does}\n`), QUIT]),
  };
}

const QUIT = 'quit\n    end; Ctrl-D does it, too. Ctrl-C ends the command that is under way.\n';
