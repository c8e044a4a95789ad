import { AurelisError } from '../kernel';
import type { KnownItem, SourceFile, SourceItem } from './source-item';
import type { SourceLimits } from './source-limits';

/** Bytes of all reports of one source together: they are held in memory. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

export interface SourceReportsOptions {
  /** Patterns of the settings; asked for when those have been read. */
  readonly patterns: () => readonly string[];
  readonly matches: (pattern: string, path: string) => boolean;
  /** What else may be larger than what people write. */
  readonly largerFiles: SourceLimits['largerFiles'];
}

/** Files of a source that are no source themselves: reports of other tools, which its settings name. */
export class SourceReports {
  readonly #options: SourceReportsOptions;
  readonly #taken: SourceFile[] = [];
  #bytes = 0;

  constructor(options: SourceReportsOptions) {
    this.#options = options;
  }

  /** Reports are as large as lock files. */
  get largerFiles(): NonNullable<SourceLimits['largerFiles']> {
    const { largerFiles } = this.#options;
    return {
      maxBytes: largerFiles?.maxBytes ?? MAX_REPORT_BYTES,
      includes: (path) => largerFiles?.includes(path) === true || this.isReport(path),
    };
  }

  isReport(path: string): boolean {
    return this.#patternOf(path) !== undefined;
  }

  /** Takes them out of a stream; the other files go on. */
  async *takeFrom<Item extends SourceItem | KnownItem>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    for await (const item of items) {
      if (item.kind === 'file' && this.isReport(item.file.path)) this.#take(item.file);
      else yield item;
    }
  }

  /** When everything is read; the name is the path. */
  texts(): { name: string; text: string }[] {
    return this.#taken.map(({ path, bytes }) => ({ name: path, text: Buffer.from(bytes).toString('utf8') }));
  }

  /** Patterns that no file of the source has. */
  patternsWithoutFile(): string[] {
    const found = new Set(this.#taken.map(({ path }) => this.#patternOf(path)));
    return this.#options.patterns().filter((pattern) => !found.has(pattern));
  }

  #patternOf(path: string): string | undefined {
    const { patterns, matches } = this.#options;
    return patterns().find((pattern) => matches(pattern, path));
  }

  #take(file: SourceFile): void {
    this.#bytes += file.bytes.length;
    if (this.#bytes > MAX_REPORT_BYTES) {
      throw new AurelisError(
        'PAYLOAD_TOO_LARGE',
        `The reports to import have more than ${MAX_REPORT_BYTES} bytes together.`,
      );
    }
    this.#taken.push(file);
  }
}
