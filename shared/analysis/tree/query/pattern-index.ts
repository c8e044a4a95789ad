import type { Language } from 'web-tree-sitter';
import { ERROR_KIND, type FlatTree } from '../flat-tree';
import { demandedChild } from './demanded-child';
import { ANY_KIND, type FlatPattern } from './flat-pattern';

/** Patterns by the kinds of nodes that their matches begin with, and by the text of a child that they demand. */
export class PatternIndex<Entry extends { readonly pattern: FlatPattern }> {
  readonly #entries: readonly Entry[];
  readonly #kinds: readonly EntriesOfKind[];

  constructor(language: Language, entries: readonly Entry[]) {
    this.#entries = entries;
    // The kind of what could not be parsed is in no grammar's list.
    const kinds = [...language.types.keys(), ERROR_KIND];
    this.#kinds = kinds.flatMap((kind) => {
      const places = [...entries.keys()].filter((place) => isAtRoot(entries[place]?.pattern, kind));
      return places.length === 0 ? [] : [entriesOfKind(kind, places, entries)];
    });
  }

  /** Calls `visit` for each node with each pattern that is worth a try there, in the order of the patterns. */
  forEach(tree: FlatTree, isActive: (entry: Entry) => boolean, visit: (entry: Entry, node: number) => void): void {
    const active = new Uint8Array(this.#entries.length);
    for (const [place, entry] of this.#entries.entries()) if (isActive(entry)) active[place] = 1;
    const isUsed = (place: number) => active[place] === 1;
    const byKind: (EntriesOfKind | undefined)[] = [];
    let onErrors: EntriesOfKind | undefined;
    for (const { kind, all, field, others, byText } of this.#kinds) {
      const used = { kind, all: all.filter(isUsed), others: others.filter(isUsed), byText, field };
      if (used.all.length === 0) continue;
      if (kind === ERROR_KIND) onErrors = used;
      else byKind[kind] = used;
    }
    const { kinds } = tree.nodes;
    for (let node = 0; node < kinds.length; node++) {
      const kind = kinds[node] ?? ERROR_KIND;
      const entries = kind === ERROR_KIND ? onErrors : byKind[kind];
      if (entries === undefined) continue;
      for (const place of worthATry(entries, tree, node)) {
        const entry = this.#entries[place];
        if (entry !== undefined && isUsed(place)) visit(entry, node);
      }
    }
  }
}

/** Places in the list of all entries, in its order. */
type Places = readonly number[];

interface EntriesOfKind {
  readonly kind: number;
  readonly all: Places;
  /** The field under which some demand a child of a certain text, 0 where none does. */
  readonly field: number;
  /** Without those. */
  readonly others: Places;
  /** The others and those that demand this text. */
  readonly byText: ReadonlyMap<string, Places>;
}

function isAtRoot(pattern: FlatPattern | undefined, kind: number): boolean {
  return pattern?.roots.some((root) => root.kind === ANY_KIND || root.kind === kind) ?? false;
}

function entriesOfKind(
  kind: number,
  all: Places,
  entries: readonly { readonly pattern: FlatPattern }[],
): EntriesOfKind {
  const demands = all.map((place) => {
    const pattern = entries[place]?.pattern;
    return { place, demanded: pattern && demandedChild(pattern) };
  });
  const field = mostFrequent(demands.flatMap(({ demanded }) => demanded?.field ?? []));
  const isOther = (demanded: { readonly field: number } | undefined) => demanded?.field !== field;
  const placesOf = (text: string) =>
    demands.filter(({ demanded }) => isOther(demanded) || demanded?.texts.includes(text)).map(({ place }) => place);
  const texts = demands.flatMap(({ demanded }) => (isOther(demanded) ? [] : (demanded?.texts ?? [])));
  return {
    kind,
    all,
    field,
    others: demands.filter(({ demanded }) => isOther(demanded)).map(({ place }) => place),
    byText: new Map(texts.map((text) => [text, placesOf(text)])),
  };
}

function mostFrequent(fields: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  let best = 0;
  for (const [field, count] of counts) if (count > (counts.get(best) ?? 0)) best = field;
  return best;
}

/** One look at the text of a child stands for a try of every pattern that demands another one. */
function worthATry({ all, field, others, byText }: EntriesOfKind, { nodes, text }: FlatTree, node: number): Places {
  if (all.length === others.length) return all;
  const behind = nodes.nexts[node] ?? 0;
  let found = others;
  let isFound = false;
  for (let child = node + 1; child < behind; child = nodes.nexts[child] ?? behind) {
    if (nodes.fields[child] !== field) continue;
    if (isFound) return all;
    isFound = true;
    found = byText.get(text.slice(nodes.starts[child], nodes.ends[child])) ?? others;
  }
  return found;
}
