import { NO_NODE, type FlatTree } from '../../../analysis';

export interface Parameter {
  readonly name: string;
  readonly type: string | undefined;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** Something that others may call, with its signature as it stands in the code. */
export interface CodeSymbol {
  readonly kind: 'function' | 'class' | 'method';
  readonly name: string;
  /** The class it is in. */
  readonly owner: string | undefined;
  readonly isPublic: boolean;
  readonly isStatic: boolean;
  readonly isConstructor: boolean;
  readonly parameters: readonly Parameter[];
  readonly returns: string | undefined;
  readonly raises: readonly string[];
  readonly hasDocumentation: boolean;
  /** Without its body. */
  readonly signature: string;
  /** Where a comment about it belongs: before this. */
  readonly start: number;
  /** Of its body; where it has none, its end. */
  readonly bodyStart: number;
}

export function childText(tree: FlatTree, node: number, field: string): string | undefined {
  const child = tree.child(node, field);
  return child === NO_NODE ? undefined : tree.textOf(child);
}

/** On one line. */
export function signatureText(tree: FlatTree, start: number, bodyStart: number): string {
  return tree.text
    .slice(start, bodyStart)
    .replaceAll(/\s+/g, ' ')
    .replace(/(?:=>|[{:])?\s*$/, '')
    .trim();
}

/** Nodes of some kinds in and below a node, not below those in `closed`. */
export function descendants(
  tree: FlatTree,
  node: number,
  kinds: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): number[] {
  const found: number[] = [];
  const visit = (around: number): void => {
    for (const child of tree.namedChildren(around)) {
      if (kinds.has(tree.kind(child))) found.push(child);
      if (!closed.has(tree.kind(child))) visit(child);
    }
  };
  visit(node);
  return found;
}
