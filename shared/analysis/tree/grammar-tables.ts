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
    const { bytes, shorts, words } = viewsOf(this.memory);
    const word = (offset: number) => words[(this.#address + offset) >>> 2] ?? 0;
    const roles: number[] = [];
    const aliases = productionId === 0 ? 0 : (shorts[(this.#address + LANGUAGE.maxAliasSequenceLength) >>> 1] ?? 0);
    const firstAlias = (word(LANGUAGE.aliasSequences) >>> 1) + productionId * aliases;
    for (let child = 0; child < aliases; child++) roles[child] = (shorts[firstAlias + child] ?? 0) << ALIAS_SHIFT;
    if (word(LANGUAGE.fieldCount) === 0) return Uint32Array.from(roles);
    const slice = word(LANGUAGE.fieldMapSlices) + FIELD_MAP_SLICE.bytes * productionId;
    const first = word(LANGUAGE.fieldMapEntries) + FIELD_MAP_ENTRY.bytes * (shorts[slice >>> 1] ?? 0);
    const end = first + FIELD_MAP_ENTRY.bytes * (shorts[(slice + FIELD_MAP_SLICE.length) >>> 1] ?? 0);
    for (let entry = first; entry < end; entry += FIELD_MAP_ENTRY.bytes) {
      if (bytes[entry + FIELD_MAP_ENTRY.isInherited] === 1) continue;
      const child = bytes[entry + FIELD_MAP_ENTRY.childIndex] ?? 0;
      while (roles.length <= child) roles.push(0);
      // Of several fields the first counts.
      if (fieldOf(roles[child] ?? 0) === 0) roles[child] = (roles[child] ?? 0) | (shorts[entry >>> 1] ?? 0);
    }
    return Uint32Array.from(roles);
  }
}
