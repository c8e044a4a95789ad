import type { Node } from 'web-tree-sitter';

/** The text of a literal without anything put into it. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.type !== 'string' || node.namedChildren.some(({ type }) => type === 'interpolation')) return undefined;
  return node.namedChildren
    .filter(({ type }) => type === 'string_content')
    .map(({ text }) => text)
    .join('');
}

/** What varies in a text that is put together by an f-string, `+`, `%` or `format`. */
export function varyingParts(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  if (node.type === 'parenthesized_expression') return varyingParts(node.namedChildren[0]);
  if (node.type === 'string') return interpolated(node);
  if (node.type === 'binary_operator') return summed(node);
  const called = node.type === 'call' ? node.childForFieldName('function') : undefined;
  const isFormat =
    called?.childForFieldName('attribute')?.text === 'format' && called.childForFieldName('object')?.type === 'string';
  if (!isFormat) return [];
  const given = node.childForFieldName('arguments')?.namedChildren ?? [];
  return given.map((one) => (one.type === 'keyword_argument' ? (one.childForFieldName('value') ?? one) : one));
}

function interpolated(node: Node): Node[] {
  return node.namedChildren
    .filter(({ type }) => type === 'interpolation')
    .flatMap((part) => part.childForFieldName('expression') ?? part.namedChildren[0] ?? []);
}

function summed(node: Node): Node[] {
  const parts: Node[] = [];
  let at: Node | null = node;
  // From the right: long sums lean to the left, and recursion would be as deep as they are long.
  while (at?.type === 'binary_operator') {
    const right = at.childForFieldName('right');
    if (right?.type === 'string') parts.push(...interpolated(right));
    else if (right?.type === 'tuple') parts.push(...right.namedChildren);
    else if (right !== null) parts.push(right);
    at = at.childForFieldName('left');
  }
  if (at?.type === 'string') return [...parts, ...interpolated(at)];
  return at === null ? parts : [...parts, at];
}
