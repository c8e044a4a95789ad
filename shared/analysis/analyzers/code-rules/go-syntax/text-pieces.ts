import type { Node } from 'web-tree-sitter';
import { argumentsOf, isCallTo } from './calls';
import { concatenated, constantText } from './string-literal';
import type { TextPiece, TextSyntax } from '../text-pieces';
import { requestValueIn, startsOf, valuesOf } from './request-value';

const VERB = /%[-+# 0]{0,5}[\d.]{0,9}([a-zA-Z])/;
/** Verbs that give nothing but numbers and truths. */
const NUMBERS = /^[bcdeEfFgGoOtxXU]$/;
const MAX_DEPTH = 5;

/** The pieces a text is made from, in order, through `+`, `fmt.Sprintf` and variables that hold one text only. */
export function textPieces(node: Node, depth = 0): TextPiece[] {
  const text = constantText(node);
  if (text !== undefined) return [text];
  if (depth > MAX_DEPTH) return [node];
  const inner = (one: Node): TextPiece[] => textPieces(one, depth + 1);
  switch (node.type) {
    case 'parenthesized_expression':
      return node.namedChildren.flatMap(inner);
    case 'binary_expression':
      return concatenated(node).flatMap((part) => (part.id === node.id ? [node] : inner(part)));
    case 'type_conversion_expression':
      return inner(node.childForFieldName('operand') ?? node);
    case 'identifier': {
      const values = valuesOf(node);
      return values.length === 1 && values[0] !== undefined ? inner(values[0]) : [node];
    }
    default:
      return isCallTo(node, 'fmt', ['Sprintf'])
        ? formattedPieces(argumentsOf(node)).flatMap((one) => (typeof one === 'string' ? [one] : inner(one)))
        : [node];
  }
}

/** The pieces of what `fmt` makes of a format and its values; numbers are left out. */
export function formattedPieces([format, ...values]: readonly Node[]): TextPiece[] {
  const text = constantText(format);
  if (format === undefined || text === undefined) return [...(format === undefined ? [] : [format]), ...values];
  const parts = text.replaceAll('%%', '').split(VERB);
  return parts.flatMap((part, index): TextPiece[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const value = values[(index - 1) / 2];
    return value === undefined || NUMBERS.test(part) ? [] : [value];
  });
}

export const TEXTS: TextSyntax = { textPieces, startsOf, requestValueIn };
