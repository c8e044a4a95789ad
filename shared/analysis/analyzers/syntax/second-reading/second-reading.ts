import type { Found } from '../../analyzer';
import { trustOf } from '../grammars';
import { syntaxFinding } from '../syntax-finding';
import { DIALECTS } from './dialects';
import { findUnpaired, type Unpaired } from './find-unpaired';
import { hasUnpairedShellWords } from './has-unpaired-shell-words';

/** What newer versions of a language allow and its grammar does not know; behind it the grammar stumbles anywhere. */
const NEWER_THAN_GRAMMAR: Readonly<Record<string, RegExp>> = {
  // A pointer to a value: `new("text")`, `new(call())`.
  go: /\bnew\(\s*(?:["`\d&]|[\w.]+\()/,
  // An annotated array of arguments: `String @Nullable ... names`.
  java: /@[\w.]+\s*\.\.\./,
};

/** Grammars that valid code makes stumble, too often to be believed alone: macros, new keywords, generics, nested texts. */
const DOUBTED: ReadonlySet<string> = new Set(['c', 'cpp', 'c_sharp', 'css', 'kotlin', 'rust', 'scala']);

/**
 * What is left of the errors that a grammar sees, where it is known to see errors in valid code: what a second, simpler
 * reading of the text finds wrong too. Undefined where the grammar is to be believed.
 */
export function readAgain(grammar: string, text: string): readonly Found[] | undefined {
  if (grammar === 'bash') return hasUnpairedShellWords(text) ? undefined : [];
  const dialect = DIALECTS.get(grammar);
  const isDoubted = DOUBTED.has(grammar) || NEWER_THAN_GRAMMAR[grammar]?.test(text) === true;
  if (dialect === undefined || !isDoubted) return undefined;
  const unpaired = findUnpaired(text, dialect);
  return unpaired === undefined ? [] : [toFound(unpaired, text, grammar)];
}

function toFound({ at, kind }: Unpaired, text: string, grammar: string): Found {
  const end = at + (text.startsWith('/*', at) ? 2 : 1);
  const quoted = `‘${text.slice(at, end)}’`;
  const message = kind === 'never-closed' ? `${quoted} is never closed.` : `Unexpected ${quoted}.`;
  return syntaxFinding(at, end, message, trustOf(grammar));
}
