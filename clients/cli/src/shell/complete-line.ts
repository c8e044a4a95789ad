import { SELECTION_WORDS } from './selection';
import type { ShellCommand } from './shell-command';
import { ENDINGS, SHELL_COMMANDS, shellCommand } from './shell-commands';
import type { ShellSession } from './shell-session';

/** As `readline` wants it: what the last word may become, and that word. */
export function completeLine(line: string, session: Pick<ShellSession, 'findings'>): [string[], string] {
  const words = line.trimStart().split(/\s+/);
  const last = words.at(-1) ?? '';
  const [name = ''] = words;
  const choices =
    words.length <= 1
      ? [...SHELL_COMMANDS.map((command) => command.name), ...ENDINGS]
      : choicesOf(shellCommand(name)?.completes, session);
  return [choices.filter((choice) => choice.startsWith(last)).map((choice) => `${choice} `), last];
}

function choicesOf(completes: ShellCommand['completes'], { findings }: Pick<ShellSession, 'findings'>): string[] {
  if (completes === undefined) return [];
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].toSorted();
  if (completes === 'rules') return rules;
  const paths = [...new Set(findings.map(({ path }) => path))].toSorted();
  // A word ends at a blank, so that such a path could not be completed.
  return [...SELECTION_WORDS, ...rules, ...paths.filter((path) => !/\s/.test(path))];
}
