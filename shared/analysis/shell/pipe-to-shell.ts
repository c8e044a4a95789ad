import { baseName, type ShellCommand } from './shell-commands';

const SHELLS = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash']);

/** Whether a command fetches a script and hands it straight to a shell. */
export function isPipeToShell({ name, words, pipedInto }: ShellCommand): boolean {
  const program = baseName(name);
  if (program !== 'curl' && program !== 'wget') return false;
  const last = pipedInto.at(-1);
  return last !== undefined && SHELLS.has(last) && words.length > 0;
}
