import type { FileFacts } from '../../../../shared/findings';

type FileMetrics = NonNullable<FileFacts['metrics']>;

/** What is large, and asked for only when something changed, or of few files. */
export interface LargeParts extends Pick<FileFacts, 'clones' | 'dataflow'> {
  readonly hardest?: FileMetrics['hardest'] | undefined;
}
export type LargePart = keyof LargeParts;
export const LARGE_PARTS: readonly LargePart[] = ['clones', 'dataflow', 'hardest'];

export interface SmallFacts extends Omit<FileFacts, 'clones' | 'dataflow' | 'metrics'> {
  readonly metrics?: Omit<FileMetrics, 'hardest'>;
}

/** Answers a large part, or undefined where the file has none. Throws `FactsLost`. */
export type PartReader = <Part extends LargePart>(part: Part) => LargeParts[Part];

/** Takes facts apart. */
export function partsOf({ path: _path, clones, dataflow, metrics, ...others }: FileFacts): {
  readonly small: Omit<SmallFacts, 'path'>;
  readonly large: LargeParts;
} {
  if (metrics === undefined) return { small: others, large: { clones, dataflow } };
  const { hardest, ...figures } = metrics;
  const large = { clones, dataflow, ...(hardest.length === 0 ? {} : { hardest }) };
  return { small: { ...others, metrics: figures }, large };
}

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
    this.metrics = small.metrics === undefined ? undefined : withHardest(small.metrics, read);
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

/** The functions of a file are looked at only where they may be among the hardest of all. */
function withHardest(figures: Omit<FileMetrics, 'hardest'>, read: PartReader): FileMetrics {
  let hardest: FileMetrics['hardest'] | undefined;
  return {
    ...figures,
    get hardest() {
      return (hardest ??= read('hardest') ?? []);
    },
  };
}
