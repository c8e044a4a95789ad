import type { Node } from 'web-tree-sitter';

/** Expressions that may give another value, or do something, each time. */
const EFFECTS = [
  'call_expression',
  'assignment_expression',
  'update_expression',
  'new_expression',
  'co_await_expression',
];

export function isSameCode(left: Node | null | undefined, right: Node | null | undefined): boolean {
  return left != null && right != null && left.type === right.type && left.text === right.text;
}

/** Whether evaluating it twice gives the same twice; what looks like a macro may hide anything. */
export function isRepeatable(node: Node): boolean {
  if (node.hasError || EFFECTS.includes(node.type)) return false;
  return node.descendantsOfType(EFFECTS).length === 0;
}
