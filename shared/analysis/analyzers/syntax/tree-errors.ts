import type { Node, Tree } from 'web-tree-sitter';

export interface TreeError {
  readonly start: number;
  readonly end: number;
  /** Name of what the parser missed; absent where something stands that it did not expect. */
  readonly missing?: string;
  /** All that the parser could not make sense of, of which the error is the most telling part. */
  readonly around: { readonly start: number; readonly end: number };
}

/** The outermost places where a tree could not be built, in the order of the text. */
export function treeErrors(tree: Tree, limit: number): TreeError[] {
  const errors: TreeError[] = [];
  const cursor = tree.walk();
  try {
    for (let isDone = false; !isDone && errors.length < limit;) {
      const node = cursor.currentNode;
      if (node.isError || node.isMissing) errors.push(toError(node));
      else if (node.hasError && cursor.gotoFirstChild()) continue;
      while (!isDone && !cursor.gotoNextSibling()) isDone = !cursor.gotoParent();
    }
  } finally {
    cursor.delete();
  }
  return errors;
}

function toError(node: Node): TreeError {
  if (node.isMissing) {
    return { start: node.startIndex, end: node.endIndex, missing: node.type, around: spanOf(node.parent ?? node) };
  }
  return { ...spanOf(innermostError(node)), around: spanOf(node) };
}

function spanOf(node: Node): { start: number; end: number } {
  return { start: node.startIndex, end: node.endIndex };
}

const MAX_DEPTH = 200;

/** Where an error spans all that follows it, the first error inside tells better what is wrong. */
function innermostError(node: Node): Node {
  let current = node;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const inner = firstErrorChild(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

function firstErrorChild(node: Node): Node | undefined {
  const cursor = node.walk();
  try {
    if (!cursor.gotoFirstChild()) return undefined;
    do {
      const child = cursor.currentNode;
      if (child.isError) return child;
    } while (cursor.gotoNextSibling());
    return undefined;
  } finally {
    cursor.delete();
  }
}
