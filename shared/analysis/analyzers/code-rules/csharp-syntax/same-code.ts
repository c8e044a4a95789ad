import type { Node } from 'web-tree-sitter';

/** Expressions that may give another value, or do something, each time. */
const EFFECTS = [
  'invocation_expression',
  'assignment_expression',
  'await_expression',
  'object_creation_expression',
  'implicit_object_creation_expression',
  'postfix_unary_expression',
  'declaration_expression',
];

/** Whether both say the same; comments and line breaks make a difference, which only keeps us silent. */
export function isSameCode(left: Node | null | undefined, right: Node | null | undefined): boolean {
  return left != null && right != null && left.type === right.type && left.text === right.text;
}

/** Whether evaluating it twice gives the same twice. */
export function isRepeatable(node: Node): boolean {
  if (node.type === 'prefix_unary_expression' && /^(?:\+\+|--)/.test(node.text)) return false;
  if (node.hasError) return false;
  if (EFFECTS.includes(node.type)) return isNullForgiving(node);
  const effects = node.descendantsOfType([...EFFECTS, 'prefix_unary_expression']);
  return effects.every((one) =>
    one.type === 'prefix_unary_expression' ? !/^(?:\+\+|--)/.test(one.text) : isNullForgiving(one),
  );
}

/** `x!` says only that it is not null. */
function isNullForgiving(node: Node): boolean {
  return node.type === 'postfix_unary_expression' && !/(?:\+\+|--)$/.test(node.text);
}
