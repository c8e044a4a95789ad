import type { Node } from 'web-tree-sitter';

export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  return list?.namedChildren.filter(({ type }) => !type.endsWith('_comment')) ?? [];
}

/** The content of a string or a byte string without escapes being read. */
export function stringLiteral(node: Node | undefined): string | undefined {
  if (node?.type !== 'string_literal' && node?.type !== 'raw_string_literal') return undefined;
  return node.text.replace(/^b?r?#*"|"#*$/g, '');
}
