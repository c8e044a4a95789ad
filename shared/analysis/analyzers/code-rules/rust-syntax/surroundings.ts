import type { Node } from 'web-tree-sitter';

/** The innermost function around a node; a closure is none. */
export function enclosingFunction(node: Node): Node | undefined {
  return above(node, ['function_item']);
}

/** The innermost loop around a node within the same function or closure. */
export function enclosingLoop(node: Node): Node | undefined {
  const found = above(node, [
    'for_expression',
    'while_expression',
    'loop_expression',
    'function_item',
    'closure_expression',
  ]);
  return found !== undefined && found.type.endsWith('_expression') && found.type !== 'closure_expression'
    ? found
    : undefined;
}

/** The `async fn` or `async` block whose code this is; undefined where a closure or another function lies between. */
export function enclosingAsync(node: Node): Node | undefined {
  const found = above(node, ['function_item', 'closure_expression', 'async_block']);
  if (found?.type !== 'function_item') return found?.type === 'async_block' ? found : undefined;
  const isAsync = found.namedChildren.some(({ type, text }) => type === 'function_modifiers' && /\basync\b/.test(text));
  return isAsync ? found : undefined;
}

function above(node: Node, types: readonly string[]): Node | undefined {
  let parent = node.parent;
  while (parent !== null && !types.includes(parent.type)) parent = parent.parent;
  return parent ?? undefined;
}
