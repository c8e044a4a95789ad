import type { Node } from 'web-tree-sitter';

/** Everything inside a node in the order of the text, without what is inside the types named. */
export function* inside(node: Node, without: ReadonlySet<string> = NONE): Generator<Node> {
  const open = node.namedChildren.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (!without.has(next.type)) open.push(...next.namedChildren.toReversed());
  }
}

const NONE: ReadonlySet<string> = new Set();
