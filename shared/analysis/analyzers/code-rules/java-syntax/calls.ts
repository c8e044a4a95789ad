import type { Node } from 'web-tree-sitter';

/** Children that are code, without the comments between them. */
export function withoutComments(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter(({ type }) => type !== 'line_comment' && type !== 'block_comment') ?? [];
}

/** The arguments of a call or of the making of an object. */
export function argumentsOf(call: Node): Node[] {
  return withoutComments(call.childForFieldName('arguments'));
}

export function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '';
}

/** Every method that is called somewhere in the code. */
export function callsIn(code: Node): Node[] {
  return code.descendantsOfType('method_invocation');
}
