import type { Node } from 'web-tree-sitter';

/** Whether two nodes are written alike but for white space. */
export function sameCode(left: Node, right: Node): boolean {
  if (left.type !== right.type) return false;
  return left.text === right.text || normalized(left) === normalized(right);
}

/** Gives the same value however often it is asked for: calls nothing and receives nothing. */
export function isPure(node: Node): boolean {
  const impure = node.descendantsOfType(['call_expression', 'unary_expression', 'func_literal']);
  return impure.every((one) => one.type === 'unary_expression' && !one.text.startsWith('<-'));
}

/** Whether an identifier of this name occurs in the code. */
export function mentions(node: Node, name: string): boolean {
  return node.descendantsOfType('identifier').some(({ text }) => text === name);
}

function normalized(node: Node): string {
  return node.text.split(/\s+/).join(' ');
}
