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

/** The functions of a file are looked at only where they may be among the hardest of all. */
class KeptMetrics implements FileMetrics, Record<keyof FileMetrics, unknown> {
  readonly codeLines: number;
  readonly commentLines: number;
  readonly blankLines: number;
  readonly functions: number;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly maintainability: number | undefined;
  readonly debtMinutes: number;
  readonly #read: PartReader;
  #hardest: FileMetrics['hardest'] | undefined;

  constructor(figures: Omit<FileMetrics, 'hardest'>, read: PartReader) {
    this.codeLines = figures.codeLines;
    this.commentLines = figures.commentLines;
    this.blankLines = figures.blankLines;
    this.functions = figures.functions;
    this.cyclomatic = figures.cyclomatic;
    this.cognitive = figures.cognitive;
    this.maintainability = figures.maintainability;
    this.debtMinutes = figures.debtMinutes;
    this.#read = read;
  }

  get hardest(): FileMetrics['hardest'] {
    return (this.#hardest ??= this.#read('hardest') ?? []);
  }
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
    this.metrics = small.metrics === undefined ? undefined : new KeptMetrics(small.metrics, read);
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
