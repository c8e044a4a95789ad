import type { ShellCommand } from '../../shell/shell-commands';
import { baseName } from '../../shell/shell-commands';

const VALUED_OPTIONS = new Set(['-o', '-t', '-c', '--option', '--target-release', '--config-file']);

/** The sub-command of apt-get or apt, such as `install`, and what stands around it. */
export function aptCommand(
  command: ShellCommand,
): { action: string; options: string[]; packages: string[] } | undefined {
  const isSudo = baseName(command.name) === 'sudo';
  const program = isSudo ? command.words.find(({ text }) => !text.startsWith('-'))?.text : command.name;
  if (program === undefined || !['apt-get', 'apt'].includes(baseName(program))) return undefined;
  const words = command.words.map(({ text }) => text);
  const own = isSudo ? words.slice(words.indexOf(program) + 1) : words;
  const options = own.filter((word) => word.startsWith('-'));
  const rest = own.filter((word, index) => !word.startsWith('-') && !VALUED_OPTIONS.has(own[index - 1] ?? ''));
  return { action: rest[0] ?? '', options, packages: rest.slice(1) };
}
