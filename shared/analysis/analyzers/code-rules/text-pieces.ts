import type { Node } from 'web-tree-sitter';
import type { RequestValue } from './request-tracker';

/** A text as it is written in the code, or a value that is put in there. */
export type TextPiece = string | Node;

/** Whether a text that stands in the code is HTML. */
export function hasMarkup(pieces: readonly TextPiece[]): boolean {
  return pieces.some((piece) => typeof piece === 'string' && /<\/?[a-zA-Z!]/.test(piece));
}

/** What has to be known of a language to tell how its texts begin. */
export interface TextSyntax {
  textPieces(node: Node): readonly TextPiece[];
  /** What a variable may begin with. */
  startsOf(variable: Node): readonly Node[];
  requestValueIn(node: Node, place: Node): RequestValue | undefined;
}

/** What cannot lead elsewhere. */
export interface Fixed {
  isFixed(text: string): boolean;
  /** Tells of values behind a text. */
  isHarmless?(before: string, piece: Node): boolean;
}

/** How many variables lead from one to the next. */
const MAX_VARIABLES = 4;

/** The value of the request that stands before any text that would fix what the whole leads to. */
export function leadingRequestValue(text: Node, syntax: TextSyntax, fixed: Fixed): RequestValue | undefined {
  const find = (node: Node, depth: number): RequestValue | undefined => {
    const leading = leadingValue(syntax.textPieces(node), fixed);
    if (leading === undefined) return undefined;
    const starts = leading.type === 'identifier' && depth < MAX_VARIABLES ? syntax.startsOf(leading) : [];
    if (starts.length === 0 || starts.some(({ type }) => type === 'parameter')) {
      return syntax.requestValueIn(leading, text);
    }
    for (const start of starts) {
      const value = find(start, depth + 1);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return find(text, 0);
}

function leadingValue(pieces: readonly TextPiece[], fixed: Fixed): Node | undefined {
  let before = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') return fixed.isHarmless?.(before, piece) === true ? undefined : piece;
    before += piece;
    if (fixed.isFixed(before)) return undefined;
  }
  return undefined;
}

/** `https://host/`, or `host:` of a host and its port; without the slash, what follows is part of the name. */
export function hasHost(text: string): boolean {
  return /^\w+:\/\/[^/?#]+[/?#]/.test(text) || /^[\w.-]+:\d*$/.test(text);
}

/** The beginning of an address that leads to the own site, or to another one that is named. */
export function isOfOneSite(text: string): boolean {
  return /^(?:~?\/[^/\\]|[?#]|\w+:\/\/[^/?#]+[/?#])/.test(text);
}
