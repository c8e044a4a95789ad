import type { Node } from 'web-tree-sitter';
import { mergedPieces, type TextPiece } from '../leading-value';
import { argumentsOf, nameOf, receiverOf } from './calls';

const TEXT: ReadonlySet<string> = new Set(['string_content', 'escape_sequence', 'character_escape_seq']);

export function isText({ type }: Node): boolean {
  return type === 'string_literal' || type === 'multiline_string_literal';
}

/** A name behind a dollar sign, which the grammar reads as more of the text: `x` in `"$x a"`. */
export function nameInText(node: Node): string | undefined {
  if (node.type !== 'string_content' || node.previousNamedSibling?.text !== '$') return undefined;
  return /^[A-Za-z_]\w*/.exec(node.text)?.[0];
}

/** What a text, or texts joined with `+`, are made of. */
export function piecesOf(node: Node): TextPiece[] {
  if (isText(node)) return mergedPieces(piecesOfText(node));
  if (node.type === 'parenthesized_expression') return node.namedChildren.flatMap((child) => piecesOf(child));
  if (isJoined(node)) return mergedPieces(node.namedChildren.flatMap((child) => piecesOf(child)));
  const format = formatOf(node);
  return format === undefined ? [node] : mergedPieces(formatted(piecesOf(format.text), format.values));
}

export function isJoined(node: Node): boolean {
  return node.type === 'binary_expression' && node.childForFieldName('operator')?.type === '+';
}

/** `"a %s".format(b)` and `String.format("a %s", b)`. */
export function formatOf(node: Node): { text: Node; values: Node[] } | undefined {
  if (node.type !== 'call_expression' || nameOf(node) !== 'format') return undefined;
  const receiver = receiverOf(node);
  const values = argumentsOf(node);
  if (receiver !== undefined && isText(receiver)) return { text: receiver, values };
  const [text, ...others] = values;
  return receiver?.text === 'String' && text !== undefined && isText(text) ? { text, values: others } : undefined;
}

function formatted([text]: readonly TextPiece[], values: readonly Node[]): TextPiece[] {
  if (typeof text !== 'string') return [...values];
  const texts = text.split(/%(?:\d+\$)?[sd]/);
  return texts.flatMap((one, index) => {
    const value = index === texts.length - 1 ? undefined : values[index];
    return value === undefined ? [one] : [one, value];
  });
}

function piecesOfText(text: Node): TextPiece[] {
  return text.namedChildren.flatMap((part): TextPiece[] => {
    const name = nameInText(part);
    if (name !== undefined) return [part, part.text.slice(name.length)];
    if (part.text === '$') return [];
    if (TEXT.has(part.type)) return [part.text];
    const value = part.namedChildren[0];
    return part.type === 'interpolation' && value !== undefined ? [value] : [part.text];
  });
}
