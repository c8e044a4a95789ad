import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, type Alias, type Document, type Node } from 'yaml';
import type { Entry, MapValue, Place, Value } from './value';

/** Beyond these a text was made to be slow, or is data and no configuration. */
const MAX_CHARACTERS = 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ALIASES = 200;
/** What stands for a placeholder of a template while the text is read. */
const FILLER = 'x';

/** The documents of a YAML text that can be read; placeholders of templates, as in `{{ .Values.image }}`, are dynamic. */
export function yamlValues(text: string): Value[] {
  if (text.length > MAX_CHARACTERS) return [];
  const masked = maskPlaceholders(text);
  return documentsOf(masked.text).flatMap((document) => new Conversion(document, masked.places).root() ?? []);
}

function documentsOf(text: string): Document[] {
  try {
    const documents = parseAllDocuments(text, {
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    return Array.isArray(documents) ? documents.filter(({ errors }) => errors.length === 0) : [];
  } catch (error) {
    // The parser calls itself for each level, so nesting made for it ends its stack.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

interface Masked {
  readonly text: string;
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** Lines of nothing but template commands become blank, other placeholders become a word of the same length. */
function maskPlaceholders(text: string): Masked {
  const places: [number, number][] = [];
  const masked = text.replaceAll(/(?<!\$)\{\{[^\n{}]{0,500}\}\}/g, (placeholder: string, at: number) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
    if (/^\s*\{\{[^\n{}]*\}\}\s*$/.test(line)) return ' '.repeat(placeholder.length);
    places.push([at, at + placeholder.length]);
    return FILLER.repeat(placeholder.length);
  });
  return { text: masked, places };
}

class Conversion {
  readonly #document: Document;
  readonly #placeholders: Masked['places'];
  readonly #aliased = new Map<unknown, Value>();
  #aliases = 0;

  constructor(document: Document, placeholders: Masked['places']) {
    this.#document = document;
    this.#placeholders = placeholders;
  }

  root(): Value | undefined {
    const { contents } = this.#document;
    return contents === null ? undefined : this.#value(contents, 0);
  }

  #value(node: unknown, depth: number, fallback = 0): Value {
    const range = rangeOf(node) ?? [fallback, fallback];
    const place = { start: range[0], end: range[1] };
    if (isAlias(node)) return this.#target(node, depth, place);
    if (isScalar(node)) {
      return { kind: 'scalar', ...place, value: plain(node.value), isDynamic: this.#isDynamic(place) };
    }
    if (depth > MAX_DEPTH) return { kind: 'scalar', ...place, value: null, isDynamic: true };
    if (isMap(node)) return this.#map(node.items, place, depth);
    if (isSeq(node)) {
      return { kind: 'list', ...place, items: node.items.map((item) => this.#value(item, depth + 1, place.start)) };
    }
    return { kind: 'scalar', ...place, value: null, isDynamic: false };
  }

  /** Aliases of one anchor share one value, or a few lines could stand for billions. */
  #target(alias: Alias, depth: number, place: Place): Value {
    const unknown: Value = { kind: 'scalar', ...place, value: null, isDynamic: true };
    if (++this.#aliases > MAX_ALIASES || depth > MAX_DEPTH) return unknown;
    const target = alias.resolve(this.#document);
    const value = this.#aliased.get(target) ?? (target === undefined ? unknown : this.#value(target, depth + 1));
    this.#aliased.set(target, value);
    return value;
  }

  #map(pairs: readonly unknown[], place: Place, depth: number): MapValue {
    const own: Entry[] = [];
    // By key: each entry once, however many maps that hold it are taken over, or a few lines could stand for billions.
    const merged = new Map<string, Entry>();
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const [start, end] = rangeOf(pair.key) ?? [place.start, place.start];
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const value = this.#value(pair.value, depth + 1, end);
      if (key === '<<') {
        for (const entry of mergedEntries(value)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
      }
      if (key !== '<<') own.push({ key, start, end, value });
    }
    for (const { key } of own) merged.delete(key);
    return { kind: 'map', ...place, entries: [...own, ...merged.values()] };
  }

  /** Placeholders stand in the order of the text. */
  #isDynamic({ start, end }: Place): boolean {
    let low = 0;
    let high = this.#placeholders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placeholders[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.#placeholders[low]?.[0] ?? Infinity) < end;
  }
}

function* mergedEntries(value: Value): Generator<Entry> {
  const maps = value.kind === 'list' ? value.items : [value];
  for (const map of maps) if (map.kind === 'map') yield* map.entries;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range == null ? undefined : [range[0], range[1]];
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? value.toString() : null;
}
