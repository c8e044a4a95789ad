import type { Language } from 'web-tree-sitter';
import { ERROR_KIND, type FlatTree } from '../flat-tree';
import type { FlatPattern } from './flat-pattern';

const NOTHING: readonly never[] = [];

/** Patterns by the kinds of nodes that their matches begin with. */
export class PatternIndex<Entry extends { readonly pattern: FlatPattern }> {
  readonly #byKind: (Entry[] | undefined)[] = [];
  /** Their kind is in no grammar's list. */
  readonly #onErrors: Entry[] = [];

  constructor(language: Language, entries: readonly Entry[]) {
    for (const entry of entries) {
      const { roots } = entry.pattern;
      const kinds = new Set(roots.flatMap((root) => [...(root.kinds ?? [...language.types.keys(), ERROR_KIND])]));
      for (const kind of kinds) (kind === ERROR_KIND ? this.#onErrors : (this.#byKind[kind] ??= [])).push(entry);
    }
  }

  /** Those worth a try at a node. */
  at(tree: FlatTree, node: number): readonly Entry[] {
    const kind = tree.nodes.kinds[node] ?? ERROR_KIND;
    return kind === ERROR_KIND ? this.#onErrors : (this.#byKind[kind] ?? NOTHING);
  }
}
