import type { Node } from 'web-tree-sitter';

/** A text as it is joined from constant pieces and values. */
export type TextPiece = string | Node;

const NOTHING_BEFORE_HOST = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?$/i;

/** The value that names the host of an address; undefined where a text in front of all values does. */
export function hostValueOf(pieces: readonly TextPiece[], prefix = ''): Node | undefined {
  const [first, second] = pieces;
  if (first === undefined) return undefined;
  if (typeof first !== 'string') return first;
  const before = first.startsWith(prefix) ? first.slice(prefix.length) : first;
  return typeof second === 'object' && NOTHING_BEFORE_HOST.test(before) ? second : undefined;
}
