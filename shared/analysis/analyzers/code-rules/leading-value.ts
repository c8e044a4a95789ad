import type { Node } from 'web-tree-sitter';
import { tracedValueIn, type ValueSyntax } from './traced-value';

/** A text as it is joined from constant pieces and values. */
export type TextPiece = string | Node;

export interface AddressSyntax extends ValueSyntax {
  /** What a text, or texts joined, are made of; any other expression is its own only piece. */
  piecesOf(node: Node, until: number): readonly TextPiece[];
}

/** Where to look and what may stand in front of an address. */
export interface AddressPlace {
  readonly until: number;
  readonly prefix?: string;
}

const NOTHING_BEFORE_HOST = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?$/i;
const MAX_STEPS = 8;

/** The value of the request that names the host of an address: a fixed text in front of it would name the host itself. */
export function hostFromRequest(
  syntax: AddressSyntax,
  address: Node,
  place: AddressPlace,
  steps = 0,
): Node | undefined {
  if (steps > MAX_STEPS) return undefined;
  const { until, prefix = '' } = place;
  const given = syntax.givenTo(address, until);
  if (given !== undefined) return hostFromRequest(syntax, given, place, steps + 1);
  const host = hostValueOf(syntax.piecesOf(address, until), prefix);
  if (host === undefined) return undefined;
  if (host.id !== address.id) return hostFromRequest(syntax, host, { until }, steps + 1);
  const parts = syntax.partsOf(address, until);
  if (parts.length === 0) return tracedValueIn(syntax, address, until);
  for (const part of parts) {
    const value = hostFromRequest(syntax, part, place, steps + 1);
    if (value !== undefined) return value;
  }
  return undefined;
}

function hostValueOf([first, second]: readonly TextPiece[], prefix: string): Node | undefined {
  if (typeof first !== 'string') return first;
  const before = first.startsWith(prefix) ? first.slice(prefix.length) : first;
  return typeof second === 'object' && NOTHING_BEFORE_HOST.test(before) ? second : undefined;
}

/** Without empty texts, and with those that stand side by side as one. */
export function mergedPieces(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
