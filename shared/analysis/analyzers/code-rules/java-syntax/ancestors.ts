import type { Node } from 'web-tree-sitter';

/** Deeper code is made by machines; every step up costs a walk down from the root. */
const DEPTH_LIMIT = 200;

/** What the node stands in, from the inside to the outside. */
export function* ancestors(node: Node): Generator<Node> {
  let current = node.parent;
  for (let depth = 0; current !== null && depth < DEPTH_LIMIT; depth++) {
    yield current;
    current = current.parent;
  }
}

/** The nearest of these kinds around the node. */
export function enclosing(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (const ancestor of ancestors(node)) if (types.has(ancestor.type)) return ancestor;
  return undefined;
}
