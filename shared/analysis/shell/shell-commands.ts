import type { Node } from 'web-tree-sitter';
import type { Place } from '../values/value';

/** One simple command as it is written, quotes taken off its words. */
export interface ShellCommand extends Place {
  readonly name: string;
  readonly words: readonly ShellWord[];
  /** Names of the commands behind it in the same pipe. */
  readonly pipedInto: readonly string[];
}

export interface ShellWord extends Place {
  readonly text: string;
  /** Nothing in it is expanded by the shell. */
  readonly isLiteral: boolean;
}

const EXPANSIONS = new Set(['simple_expansion', 'expansion', 'command_substitution', 'process_substitution']);
/** Programs that run the command behind them. */
const WRAPPERS = new Set(['sudo', 'exec', 'env', 'time', 'nohup', 'command']);

/** Every simple command of a shell syntax tree, in order; offsets are those of the tree plus `base`. */
export function shellCommands(root: Node, base: number): ShellCommand[] {
  return root.descendantsOfType('command').flatMap((node) => shellCommand(node, base) ?? []);
}

export function shellCommand(node: Node | undefined, base: number): ShellCommand | undefined {
  if (node?.type !== 'command') return undefined;
  const words = node.namedChildren.filter((child) => child.type !== 'variable_assignment' && !isRedirect(child));
  const first = words[0];
  if (first === undefined) return undefined;
  return {
    name: unquote(first.text),
    words: words.slice(1).map((word) => wordOf(word, base)),
    pipedInto: pipedInto(node),
    start: base + node.startIndex,
    end: base + node.endIndex,
  };
}

/** Longer ones hold commands in commands, each of which would be read once more for every one around it. */
const MAX_WORD_CHARACTERS = 2_000;

function wordOf(node: Node, base: number): ShellWord {
  const isLong = node.endIndex - node.startIndex > MAX_WORD_CHARACTERS;
  return {
    text: unquote(node.text).slice(0, MAX_WORD_CHARACTERS),
    isLiteral: !isLong && !EXPANSIONS.has(node.type) && node.descendantsOfType([...EXPANSIONS]).length === 0,
    start: base + node.startIndex,
    end: base + node.endIndex,
  };
}

function isRedirect({ type }: Node): boolean {
  return type === 'file_redirect' || type === 'heredoc_redirect' || type === 'herestring_redirect';
}

function pipedInto(node: Node): string[] {
  const { parent } = node;
  if (parent?.type !== 'pipeline') return [];
  return parent.namedChildren
    .filter((child) => child.startIndex > node.endIndex)
    .flatMap((child) => programOf(child) ?? []);
}

/** The program a stage of a pipe runs, behind `sudo` and its like. */
export function programOf(node: Node): string | undefined {
  const command = node.type === 'redirected_statement' ? node.childForFieldName('body') : node;
  if (command?.type !== 'command') return undefined;
  const words = command.namedChildren
    .filter(({ type }) => type !== 'variable_assignment')
    .map(({ text }) => unquote(text));
  let index = 0;
  while (WRAPPERS.has(baseName(words[index] ?? '')) || (index > 0 && isOptionOrAssignment(words[index] ?? ''))) index++;
  const word = words[index];
  return word === undefined ? undefined : baseName(word);
}

function isOptionOrAssignment(word: string): boolean {
  return word.startsWith('-') || /^\w+=/.test(word);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function unquote(text: string): string {
  const quote = text[0];
  const isQuoted = text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return isQuoted ? text.slice(1, -1) : text;
}
