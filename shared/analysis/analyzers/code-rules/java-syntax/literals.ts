import type { Node } from 'web-tree-sitter';

/** What stands between the quotes, escapes as they are written; undefined for all that is not one plain text. */
export function stringValue(node: Node | undefined): string | undefined {
  if (node?.type !== 'string_literal') return undefined;
  const { text } = node;
  return text.startsWith('"""') ? undefined : text.slice(1, -1);
}

const INTEGER = /^(?:0|[1-9][\d_]*)[lL]?$/;

/** The value of a decimal whole number. */
export function integerValue(node: Node | undefined): number | undefined {
  if (node?.type !== 'decimal_integer_literal' || !INTEGER.test(node.text)) return undefined;
  return Number(node.text.replace(/[_lL]/g, ''));
}
