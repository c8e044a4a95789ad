import type { Node, Tree } from 'web-tree-sitter';
import { NO_NODE, type FlatTree } from '../../tree/flat-tree';

/** Nodes of the same extent, each the child of the one before. */
export interface NodeChain {
  readonly outermost: Node;
  readonly length: number;
}

/** The chain in which a node of a flat tree stands. */
export function chainAt(tree: Tree, flat: FlatTree, node: number): NodeChain {
  let outermost = node;
  let length = 1 + levelsBelow(flat, node);
  for (let parent = flat.parent(node); parent !== NO_NODE && isSameExtent(flat, parent, node);) {
    outermost = parent;
    length++;
    parent = flat.parent(parent);
  }
  return { outermost: nodeAt(tree, flat, outermost), length };
}

/** The node of tree-sitter that a node of a flat tree was made from. */
export function nodeAt(tree: Tree, flat: FlatTree, node: number): Node {
  const start = flat.start(node);
  const end = flat.end(node);
  const parent = flat.parent(node);
  if (parent === NO_NODE) return tree.rootNode;
  // Nothing can be found by the extent of what has none.
  const found = start === end ? null : tree.rootNode.descendantForIndex(start, end);
  let climbed = found;
  // Of nodes with one extent the innermost is found.
  for (let level = found === null ? 0 : levelsBelow(flat, node); level > 0; level--) climbed = climbed?.parent ?? null;
  if (climbed !== null && climbed.startIndex === start && climbed.endIndex === end) return climbed;
  return childAt(nodeAt(tree, flat, parent), flat, parent, node);
}

/** How many nodes inside a node have its extent. */
function levelsBelow(flat: FlatTree, node: number): number {
  let levels = 0;
  for (let inner = sameInside(flat, node); inner !== NO_NODE; inner = sameInside(flat, inner)) levels++;
  return levels;
}

function sameInside(flat: FlatTree, node: number): number {
  for (let child = flat.firstChild(node); child !== NO_NODE; child = flat.nextSibling(child)) {
    if (isSameExtent(flat, child, node)) return child;
    if (flat.end(child) > flat.start(node)) return NO_NODE;
  }
  return NO_NODE;
}

function isSameExtent(flat: FlatTree, left: number, right: number): boolean {
  return flat.start(left) === flat.start(right) && flat.end(left) === flat.end(right);
}

function childAt(parent: Node, flat: FlatTree, parentIndex: number, node: number): Node {
  let index = 0;
  for (let child = flat.firstChild(parentIndex); child !== node; child = flat.nextSibling(child)) index++;
  const child = parent.child(index);
  if (child === null) throw new Error('A tree and its arrays do not agree');
  return child;
}
