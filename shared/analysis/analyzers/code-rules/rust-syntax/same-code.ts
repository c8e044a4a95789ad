import type { Node } from 'web-tree-sitter';

/** Whether two nodes are written alike but for white space. */
export function sameCode(left: Node, right: Node): boolean {
  return left.type === right.type && (left.text === right.text || normalized(left) === normalized(right));
}

/** Gives the same value however often it is asked for: calls nothing and expands no macro. */
export function isPure(node: Node): boolean {
  return (
    node.descendantsOfType(['call_expression', 'macro_invocation', 'await_expression', 'try_expression']).length === 0
  );
}

function normalized(node: Node): string {
  return node.text.split(/\s+/).join(' ');
}
