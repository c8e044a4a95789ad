import type { Node } from 'web-tree-sitter';

/** What stands between the quotes, escapes as they are written; undefined for anything but a string literal. */
export function stringLiteral(node: Node | null | undefined): string | undefined {
  if (node?.type !== 'interpreted_string_literal' && node?.type !== 'raw_string_literal') return undefined;
  return node.text.slice(1, -1);
}

/** The text of a literal, or of literals joined by `+`. */
export function constantText(node: Node | null | undefined): string | undefined {
  if (node?.type !== 'binary_expression') return stringLiteral(node);
  const parts = concatenated(node).map(stringLiteral);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** The operands of a chain of `+`, from left to right; one node where it is no such chain. */
export function concatenated(node: Node): Node[] {
  const parts: Node[] = [];
  let rest: Node | null = node;
  while (rest?.type === 'binary_expression' && rest.childForFieldName('operator')?.text === '+') {
    const right = rest.childForFieldName('right');
    if (right !== null) parts.unshift(right);
    rest = rest.childForFieldName('left');
  }
  if (rest !== null) parts.unshift(rest);
  return parts;
}
