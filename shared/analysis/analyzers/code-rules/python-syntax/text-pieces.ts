import type { Node } from 'web-tree-sitter';
import type { TextPiece } from '../text-pieces';
import { argumentsOf } from './calls';

/** Longer sums, and texts deeper in each other, are taken for values. */
const MAX_PARTS = 200;
const MAX_DEPTH = 50;

/** A text as it is put together by an f-string, `+`, `%` or `format`; one piece, itself, where it is no such text. */
export function textPieces(node: Node, depth = 0): TextPiece[] {
  if (depth > MAX_DEPTH) return [node];
  switch (node.type) {
    case 'parenthesized_expression':
      return node.namedChildren[0] === undefined ? [node] : textPieces(node.namedChildren[0], depth + 1);
    case 'concatenated_string':
      return node.namedChildren.flatMap((part) => textPieces(part, depth + 1));
    case 'string':
      return ofString(node);
    case 'binary_operator':
      return ofOperator(node, depth + 1);
    case 'call':
      return ofFormat(node, depth + 1);
    default:
      return [node];
  }
}

function ofString(node: Node): TextPiece[] {
  return node.namedChildren.flatMap((part): TextPiece[] => {
    if (part.type === 'string_content') return [part.text];
    if (part.type !== 'interpolation') return [];
    return [part.childForFieldName('expression') ?? part.namedChildren[0] ?? part];
  });
}

function ofOperator(node: Node, depth: number): TextPiece[] {
  const parts: TextPiece[][] = [];
  let at: Node = node;
  for (let left: Node | null = at; left?.type === 'binary_operator'; left = at.childForFieldName('left')) {
    at = left;
    const [right, operator] = [at.childForFieldName('right'), at.childForFieldName('operator')?.text];
    const filled = at.childForFieldName('left');
    if (operator === '%' && filled !== null && right !== null) {
      return [...filledIn(textPieces(filled, depth), /%(?:\(\w+\))?[sr]/, right), ...parts.flat()];
    }
    if (operator !== '+' || right === null || parts.length > MAX_PARTS) return [node];
    parts.unshift(textPieces(right, depth));
  }
  const first = at.childForFieldName('left');
  return first === null ? [node] : [...textPieces(first, depth), ...parts.flat()];
}

function ofFormat(call: Node, depth: number): TextPiece[] {
  const called = call.childForFieldName('function');
  const text = called?.childForFieldName('object');
  if (called?.childForFieldName('attribute')?.text !== 'format' || text == null) return [call];
  const pieces = textPieces(text, depth);
  if (!pieces.every((piece) => typeof piece === 'string')) return [call];
  const given = argumentsOf(call);
  return filledIn(pieces, /\{[^{}]*\}/, given.length === 1 ? (given[0] ?? call) : call);
}

/** Each place of a pattern with what it is filled with, as far as that can be told; else with all that there is. */
function filledIn(pieces: readonly TextPiece[], place: RegExp, values: Node): TextPiece[] {
  const listed = values.type === 'tuple' ? values.namedChildren : [values];
  let next = 0;
  return pieces.flatMap((piece): TextPiece[] => {
    if (typeof piece !== 'string') return [piece];
    const found: TextPiece[] = [];
    let rest = piece;
    for (let match = place.exec(rest); match !== null; match = place.exec(rest)) {
      found.push(rest.slice(0, match.index), listed[next++] ?? values);
      rest = rest.slice(match.index + match[0].length);
    }
    return [...found, rest];
  });
}
