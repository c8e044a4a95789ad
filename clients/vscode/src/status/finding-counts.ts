/** As the editor numbers them: error, warning, information, hint. */
export interface Counted {
  readonly severity: number;
}

/** Findings of every document, by level. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

const ERROR = 0;
const WARNING = 1;

/** Keeps what a server said of each document last. */
export class ShownFindings {
  readonly #byDocument = new Map<string, readonly Counted[]>();
  #hasAny = false;

  take(uri: string, diagnostics: readonly Counted[]): void {
    this.#hasAny = true;
    if (diagnostics.length === 0) this.#byDocument.delete(uri);
    else this.#byDocument.set(uri, diagnostics);
  }

  clear(): void {
    this.#hasAny = false;
    this.#byDocument.clear();
  }

  /** Undefined until something was said of a document: none looked at is not none found. */
  counts(): FindingCounts | undefined {
    if (!this.#hasAny) return undefined;
    const all = [...this.#byDocument.values()].flat();
    const errors = all.filter(({ severity }) => severity === ERROR).length;
    const warnings = all.filter(({ severity }) => severity === WARNING).length;
    return { errors, warnings, notes: all.length - errors - warnings };
  }
}
