import type { Node, QueryOptions, Tree } from 'web-tree-sitter';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Each place costs a way down from the root: with more of them, one pass over everything is cheaper. */
const MAX_PLACES = 100;

/** web-tree-sitter 0.27 takes all offsets in UTF-16 code units but those of a query's range, which it takes in bytes. */
const UNIT_BYTES = 2;

/** Where a query has to run to find every match that holds one of the places at most `depth` levels below its beginning. */
export function* runsOf(
  tree: Tree,
  places: readonly Place[],
  depth: number,
): Generator<{ readonly node: Node; readonly options: QueryOptions }> {
  if (places.length > MAX_PLACES) {
    yield { node: tree.rootNode, options: {} };
    return;
  }
  for (const { start, end } of places) {
    const innermost = tree.rootNode.descendantForIndex(start, end - 1);
    if (innermost === null) continue;
    yield {
      node: ancestor(outermostOfSize(innermost), depth),
      options: { startIndex: start * UNIT_BYTES, endIndex: end * UNIT_BYTES },
    };
  }
}

/** A node may be all that its parent holds, and the parent reads the same. */
function outermostOfSize(node: Node): Node {
  let outermost = node;
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.startIndex !== node.startIndex || parent.endIndex !== node.endIndex) break;
    outermost = parent;
  }
  return outermost;
}

function ancestor(node: Node, levels: number): Node {
  let found = node;
  for (let level = 0; level < levels; level++) found = found.parent ?? found;
  return found;
}
