import type { Node } from 'web-tree-sitter';

export const FUNCTIONS: ReadonlySet<string> = new Set([
  'function_definition',
  'method_declaration',
  'anonymous_function',
  'arrow_function',
]);

export const LOOPS: ReadonlySet<string> = new Set([
  'for_statement',
  'foreach_statement',
  'while_statement',
  'do_statement',
]);

/** The function around a node, or the whole file. */
export function enclosingScope(node: Node): Node {
  let scope = node;
  while (scope.parent !== null) {
    scope = scope.parent;
    if (FUNCTIONS.has(scope.type)) return scope;
  }
  return scope;
}

/** The nearest loop around a node within the same function. */
export function enclosingLoop(node: Node): Node | undefined {
  for (let outer = node.parent; outer !== null && !FUNCTIONS.has(outer.type); outer = outer.parent) {
    if (LOOPS.has(outer.type)) return outer;
  }
  return undefined;
}

/** Everything inside a node in the order of the text, without what is inside the types named. */
export function* inside(node: Node, without: ReadonlySet<string> = NONE): Generator<Node> {
  const open = node.namedChildren.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (!without.has(next.type)) open.push(...next.namedChildren.toReversed());
  }
}

const NONE: ReadonlySet<string> = new Set();
