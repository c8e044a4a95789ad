import type { FlatTree } from '../../../analysis';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A rewrite that keeps the meaning of code whatever stands around it. */
export interface Refactoring {
  readonly id: string;
  readonly description: string;
  readonly languages: readonly string[];
  /** Each of the lists is one rewrite. */
  readonly find: (tree: FlatTree) => readonly (readonly TextEdit[])[];
}

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let changed = text;
  for (const { start, end, text: replacement } of edits.toSorted((left, right) => right.start - left.start)) {
    changed = changed.slice(0, start) + replacement + changed.slice(end);
  }
  return changed;
}

export function nodesOfKind(tree: FlatTree, kind: string): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < tree.length; node++) if (tree.isNamed(node) && tree.kind(node) === kind) nodes.push(node);
  return nodes;
}
