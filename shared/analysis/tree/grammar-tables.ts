import { FIELD_MAP_ENTRY, FIELD_MAP_SLICE, LANGUAGE, METADATA, type MemoryViews } from './tree-memory';

const WORD = 4;

/** What a grammar says of the children of its productions, read from the memory of the parser. */
export class GrammarTables {
  readonly #maxAliases: number;
  readonly #aliasSequences: number;
  readonly #fieldCount: number;
  readonly #fieldSlices: number;
  readonly #fieldEntries: number;
  readonly #metadata: number;
  readonly #publicSymbols: number;

  constructor(
    private readonly views: MemoryViews,
    language: number,
  ) {
    const word = (offset: number) => views.words[(language + offset) / WORD] ?? 0;
    this.#maxAliases = views.shorts[(language + LANGUAGE.maxAliasSequenceLength) / 2] ?? 0;
    this.#aliasSequences = word(LANGUAGE.aliasSequences);
    this.#fieldCount = word(LANGUAGE.fieldCount);
    this.#fieldSlices = word(LANGUAGE.fieldMapSlices);
    this.#fieldEntries = word(LANGUAGE.fieldMapEntries);
    this.#metadata = word(LANGUAGE.symbolMetadata);
    this.#publicSymbols = word(LANGUAGE.publicSymbolMap);
  }

  /** The symbol that a child is shown as in place of its own, or 0. */
  alias(productionId: number, structuralIndex: number): number {
    if (productionId === 0) return 0;
    const at = this.#aliasSequences + 2 * (productionId * this.#maxAliases + structuralIndex);
    return this.views.shorts[at / 2] ?? 0;
  }

  /** The field of a child, or 0. */
  field(productionId: number, structuralIndex: number): number {
    if (this.#fieldCount === 0) return 0;
    const { bytes, shorts } = this.views;
    const slice = this.#fieldSlices + FIELD_MAP_SLICE.bytes * productionId;
    const first = this.#fieldEntries + FIELD_MAP_ENTRY.bytes * (shorts[slice / 2] ?? 0);
    const end = first + FIELD_MAP_ENTRY.bytes * (shorts[(slice + FIELD_MAP_SLICE.length) / 2] ?? 0);
    for (let entry = first; entry < end; entry += FIELD_MAP_ENTRY.bytes) {
      if (bytes[entry + FIELD_MAP_ENTRY.isInherited] === 1) continue;
      if (bytes[entry + FIELD_MAP_ENTRY.childIndex] === structuralIndex) return shorts[entry / 2] ?? 0;
    }
    return 0;
  }

  isNamed(symbol: number): boolean {
    return this.views.bytes[this.#metadata + METADATA.bytes * symbol + METADATA.named] === 1;
  }

  publicSymbol(symbol: number): number {
    return this.views.shorts[this.#publicSymbols / 2 + symbol] ?? 0;
  }
}
