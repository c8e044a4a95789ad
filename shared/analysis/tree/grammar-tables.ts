import type { Language } from 'web-tree-sitter';
import {
  addressOf,
  FIELD_MAP_ENTRY,
  FIELD_MAP_SLICE,
  LANGUAGE,
  METADATA,
  viewsOf,
  type ParserMemory,
} from './tree-memory';

const ALIAS_SHIFT = 16;
const FIELD_MASK = 0xffff;

/** What a child is to its parent: the field it is under and the symbol it is shown as in place of its own, 0 for neither. */
export type Role = number;

export function fieldOf(role: Role): number {
  return role & FIELD_MASK;
}

export function aliasOf(role: Role): number {
  return role >>> ALIAS_SHIFT;
}

const TABLES = new WeakMap<Language, GrammarTables>();

/** The tables of a grammar, read once: they never change. */
export function tablesOf(language: Language, memory: ParserMemory): GrammarTables {
  const known = TABLES.get(language);
  if (known !== undefined) return known;
  const tables = new GrammarTables(language, memory);
  TABLES.set(language, tables);
  return tables;
}

/** What a grammar says of its symbols and of the children of its productions, copied out of the memory of the parser. */
export class GrammarTables {
  /** By symbol, the one that nodes show. */
  readonly publicSymbols: Uint16Array;
  /** By symbol, 1 for those with a name. */
  readonly named: Uint8Array;
  readonly #address: number;
  /** By production; each is read when it first occurs. */
  readonly #roles: (Uint32Array | undefined)[] = [];

  constructor(
    language: Language,
    private readonly memory: ParserMemory,
  ) {
    this.#address = addressOf(language);
    const { bytes, shorts, words } = viewsOf(memory);
    const symbols = language.types.length;
    const publicSymbols = (words[(this.#address + LANGUAGE.publicSymbolMap) >>> 2] ?? 0) >>> 1;
    this.publicSymbols = shorts.slice(publicSymbols, publicSymbols + symbols);
    const metadata = words[(this.#address + LANGUAGE.symbolMetadata) >>> 2] ?? 0;
    this.named = new Uint8Array(symbols);
    for (let symbol = 0; symbol < symbols; symbol++) {
      this.named[symbol] = bytes[metadata + METADATA.bytes * symbol + METADATA.named] ?? 0;
    }
  }

  /** The roles of the children of a production, extras left out; those behind the last of the list have none. */
  rolesIn(productionId: number): Uint32Array {
    return (this.#roles[productionId] ??= this.#readRoles(productionId));
  }

  #readRoles(productionId: number): Uint32Array {
    const { bytes, shorts } = viewsOf(this.memory);
    const roles = this.#readAliases(productionId).map((alias) => alias << ALIAS_SHIFT);
    const [first, end] = this.#fieldEntries(productionId);
    for (let entry = first; entry < end; entry += FIELD_MAP_ENTRY.bytes) {
      if (bytes[entry + FIELD_MAP_ENTRY.isInherited] === 1) continue;
      const child = bytes[entry + FIELD_MAP_ENTRY.childIndex] ?? 0;
      while (roles.length <= child) roles.push(0);
      const known = roles[child] ?? 0;
      // Of several fields the first counts.
      if (fieldOf(known) === 0) roles[child] = known | (shorts[entry >>> 1] ?? 0);
    }
    return Uint32Array.from(roles);
  }

  #readAliases(productionId: number): number[] {
    if (productionId === 0) return [];
    const { shorts } = viewsOf(this.memory);
    const length = shorts[(this.#address + LANGUAGE.maxAliasSequenceLength) >>> 1] ?? 0;
    const first = (this.#word(LANGUAGE.aliasSequences) >>> 1) + productionId * length;
    return [...shorts.subarray(first, first + length)];
  }

  /** Where the list begins and ends that says which children of a production are under a field. */
  #fieldEntries(productionId: number): readonly [first: number, end: number] {
    if (this.#word(LANGUAGE.fieldCount) === 0) return [0, 0];
    const { shorts } = viewsOf(this.memory);
    const slice = this.#word(LANGUAGE.fieldMapSlices) + FIELD_MAP_SLICE.bytes * productionId;
    const first = this.#word(LANGUAGE.fieldMapEntries) + FIELD_MAP_ENTRY.bytes * (shorts[slice >>> 1] ?? 0);
    return [first, first + FIELD_MAP_ENTRY.bytes * (shorts[(slice + FIELD_MAP_SLICE.length) >>> 1] ?? 0)];
  }

  #word(offset: number): number {
    return viewsOf(this.memory).words[(this.#address + offset) >>> 2] ?? 0;
  }
}
