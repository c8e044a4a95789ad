import type { Node } from 'web-tree-sitter';
import type { TextPiece, TextSyntax } from '../text-pieces';
import { argumentsOf, calledName, receiverOf } from './called';
import { interpolatedIn } from './handed-on';
import { operatorOf } from './operator-of';
import { requestValueIn, startsOf, valuesOf } from './request-value';
import { stringValue } from './strings';

const MAX_DEPTH = 6;

/** The pieces a text is made from, in order, through `+`, interpolation, `string.Format` and variables that hold one text only. */
export function textPieces(node: Node, depth = 0): TextPiece[] {
  const text = stringValue(node);
  if (text !== undefined) return [text];
  if (depth > MAX_DEPTH) return [node];
  const inner = (one: Node | undefined, otherwise?: Node): TextPiece[] => {
    if (one !== undefined) return textPieces(one, depth + 1);
    return otherwise === undefined ? [] : [otherwise];
  };
  switch (node.type) {
    case 'parenthesized_expression':
      return inner(node.namedChildren[0]);
    case 'interpolated_string_expression':
      return node.namedChildren.flatMap((part) => interpolated(part, inner));
    case 'binary_expression':
      return operatorOf(node) === '+' ? node.namedChildren.flatMap((one) => inner(one)) : [node];
    case 'identifier':
      return inner(onlyValue(node), node);
    case 'object_creation_expression':
      return calledName(node) === 'Uri'
        ? argumentsOf(node)
            .slice(0, 1)
            .flatMap((one) => inner(one))
        : [node];
    case 'invocation_expression':
      return isFormat(node)
        ? formattedPieces(argumentsOf(node)).flatMap((one) => (typeof one === 'string' ? [one] : inner(one)))
        : [node];
    default:
      return [node];
  }
}

/** What a variable holds, where it holds one thing only. */
function onlyValue(variable: Node): Node | undefined {
  const [value, ...others] = valuesOf(variable);
  return others.length > 0 || value?.type === 'parameter' ? undefined : value;
}

function interpolated(part: Node, inner: (one: Node | undefined) => TextPiece[]): TextPiece[] {
  if (part.type === 'interpolation') return inner(interpolatedIn(part));
  return part.type === 'interpolation_start' ? [] : [part.text];
}

function isFormat(call: Node): boolean {
  return calledName(call) === 'Format' && /^[sS]tring$/.test(receiverOf(call)?.text ?? '');
}

/** `{0}` and what stands around it. */
function formattedPieces([format, ...values]: readonly Node[]): TextPiece[] {
  const text = stringValue(format);
  if (format === undefined || text === undefined) return [...(format === undefined ? [] : [format]), ...values];
  return text.split(/\{(\d+)[^{}]*\}/).flatMap((part, index): TextPiece[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const value = values[Number(part)];
    return value === undefined ? [] : [value];
  });
}

export const TEXTS: TextSyntax = { textPieces, startsOf, requestValueIn };
