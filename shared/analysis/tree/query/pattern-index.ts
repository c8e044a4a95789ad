import type { Language } from 'web-tree-sitter';
import { ERROR_KIND, type FlatTree } from '../flat-tree';
import type { FlatPattern } from './flat-pattern';

const NOTHING: readonly never[] = [];

/** Patterns by the kinds of nodes that their matches begin with. */
export class PatternIndex<Entry extends { readonly pattern: FlatPattern }> {
  readonly #byKind: readonly (readonly Entry[])[];
  /** The kind of what could not be parsed is in no grammar's list. */
  readonly #onErrors: readonly Entry[];

  constructor(language: Language, entries: readonly Entry[]) {
    const isAtRoot = ({ pattern }: Entry, kind: number) =>
      pattern.roots.some(({ kinds }) => kinds === undefined || kinds[kind] === 1);
    this.#byKind = language.types.map((_, kind) => entries.filter((entry) => isAtRoot(entry, kind)));
    this.#onErrors = entries.filter((entry) => isAtRoot(entry, ERROR_KIND));
  }

  /** Calls `visit` for each node with each pattern that is worth a try there. */
  forEach(tree: FlatTree, isActive: (entry: Entry) => boolean, visit: Visit<Entry>): void {
    const { kinds } = tree.nodes;
    const active = this.#byKind.map((entries) => (entries.length === 0 ? NOTHING : entries.filter(isActive)));
    const onErrors = this.#onErrors.filter(isActive);
    for (let node = 0; node < kinds.length; node++) {
      const kind = kinds[node] ?? ERROR_KIND;
      const entries = kind === ERROR_KIND ? onErrors : (active[kind] ?? NOTHING);
      for (const entry of entries) visit(entry, node);
    }
  }
}

type Visit<Entry> = (entry: Entry, node: number) => void;
