import { join } from 'node:path';
import {
  createAnalysisEngine,
  mendFiles,
  type AnalysisEngine,
  type AnalysisOptions,
  type Mending,
} from '../../../../shared/analysis';
import type { AnalysisResult, Finding, RawFinding } from '../../../../shared/findings';
import { compiledDirectory } from '../cache/cache-directory';
import type { ScanOutcome } from './scan-outcome';

/** A document as it is now, and what the scan of it found. */
export interface ScannedDocument {
  readonly path: string;
  readonly text: string;
  readonly outcome: ScanOutcome;
}

type Wants = (finding: RawFinding) => boolean;

/** Threads that nobody needs any more give their memory back. */
const IDLE_MS = 60_000;

/** Tries fixes out: each is applied to the document as it is now, which is analysed again. Nothing is written. */
export class VerifiedFixes {
  #engine: AnalysisEngine | undefined;
  #idle: NodeJS.Timeout | undefined;
  #running = 0;
  /** Of one text after the other: an editor asks for the same again and again while a cursor moves. */
  #known: { readonly document: ScannedDocument; readonly findings: Promise<readonly RawFinding[]> } | undefined;
  readonly #verdicts = new WeakMap<Finding, Promise<Mending>>();

  /** Of one finding of the document. */
  verify(document: ScannedDocument, finding: Finding): Promise<Mending> {
    const known = this.#verdicts.get(finding);
    if (known !== undefined) return known;
    const verdict = this.#mend(document, (findings) => {
      // By the object itself: what is found after a fix may stand in the same place.
      const meant = findings.find((raw) => raw.fix !== undefined && isSame(raw, finding));
      return (raw) => raw === meant;
    });
    this.#verdicts.set(finding, verdict);
    // What went wrong once may go right the next time.
    verdict.catch(() => this.#verdicts.delete(finding));
    return verdict;
  }

  /** Of all findings of some rules, also of those that come to light by the fix of another. */
  verifyAll(document: ScannedDocument, ruleIds: ReadonlySet<string>): Promise<Mending> {
    return this.#mend(document, () => (raw) => ruleIds.has(raw.ruleId) && !document.outcome.isSuppressed(raw));
  }

  /** Of another text in the place of the document's. */
  analyze({ path, outcome }: ScannedDocument, text: string): Promise<AnalysisResult> {
    return this.#withEngine((engine) => engine.analyzeFiles([{ path, bytes: Buffer.from(text) }], optionsOf(outcome)));
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#engine?.close();
    this.#engine = undefined;
  }

  async #mend(document: ScannedDocument, wantsOf: (findings: readonly RawFinding[]) => Wants): Promise<Mending> {
    return this.#withEngine(async (engine) => {
      const { path, text, outcome } = document;
      const findings = await this.#findingsOf(document, engine);
      const options = { ...optionsOf(outcome), wants: wantsOf(findings) };
      return mendFiles([{ path, bytes: Buffer.from(text) }], findings, engine, options);
    });
  }

  #findingsOf(document: ScannedDocument, engine: AnalysisEngine): Promise<readonly RawFinding[]> {
    const known = this.#known;
    if (known?.document.path === document.path && known.document.text === document.text) return known.findings;
    const { path, text, outcome } = document;
    const findings = engine
      .analyzeFiles([{ path, bytes: Buffer.from(text) }], optionsOf(outcome))
      .then((result) => result.findings);
    this.#known = { document, findings };
    findings.catch(() => (this.#known = undefined));
    return findings;
  }

  async #withEngine<Result>(work: (engine: AnalysisEngine) => Promise<Result>): Promise<Result> {
    clearTimeout(this.#idle);
    this.#engine ??= createAnalysisEngine({
      workerFile: join(__dirname, 'analysis-worker.js'),
      compiledDirectory: compiledDirectory(),
      workers: 1,
    });
    this.#running++;
    try {
      return await work(this.#engine);
    } finally {
      if (--this.#running === 0) this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }
}

function optionsOf({ settings: { disabledRules, enabledRules } }: ScanOutcome): AnalysisOptions {
  return { disabledRules, enabledRules };
}

/** The report names one of several rules that found the same. */
function isSame(raw: RawFinding, { ruleId, region, alsoReportedBy }: Finding): boolean {
  return (
    (raw.ruleId === ruleId || alsoReportedBy.includes(raw.ruleId)) &&
    raw.region.startLine === region.startLine &&
    raw.region.startColumn === region.startColumn
  );
}
