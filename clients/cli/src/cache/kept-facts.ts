import type { FileFacts } from '../../../../shared/findings';

/** Parts of facts that are large, and asked for only when something changed. */
export const LARGE_PARTS = ['clones', 'dataflow'] as const;
export type LargePart = (typeof LARGE_PARTS)[number];

export type SmallFacts = Omit<FileFacts, LargePart>;

/** Answers a large part, or undefined where the file has none. Throws `FactsLost`. */
export type PartReader = <Part extends LargePart>(part: Part) => FileFacts[Part];

/** What was kept can be read no more: the scan has to be done without it. */
export class FactsLost extends Error {
  override readonly name = 'FactsLost';
}

/** Facts of a file whose large parts are read when somebody asks for them. The compiler asks for every field. */
export class KeptFacts implements FileFacts, Record<keyof FileFacts, unknown> {
  readonly path: string;
  readonly coverage: FileFacts['coverage'];
  readonly dependencies: FileFacts['dependencies'];
  readonly document: FileFacts['document'];
  readonly metrics: FileFacts['metrics'];
  readonly publicFunctions: FileFacts['publicFunctions'];
  readonly suppressions: FileFacts['suppressions'];
  readonly #read: PartReader;
  #clones: { readonly value: FileFacts['clones'] } | undefined;
  #dataflow: { readonly value: FileFacts['dataflow'] } | undefined;

  constructor(small: SmallFacts, read: PartReader) {
    this.path = small.path;
    this.coverage = small.coverage;
    this.dependencies = small.dependencies;
    this.document = small.document;
    this.metrics = small.metrics;
    this.publicFunctions = small.publicFunctions;
    this.suppressions = small.suppressions;
    this.#read = read;
  }

  get clones(): FileFacts['clones'] {
    this.#clones ??= { value: this.#read('clones') };
    return this.#clones.value;
  }

  get dataflow(): FileFacts['dataflow'] {
    this.#dataflow ??= { value: this.#read('dataflow') };
    return this.#dataflow.value;
  }
}
