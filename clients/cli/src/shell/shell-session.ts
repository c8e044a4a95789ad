import { isActive, type AnalysisReport, type Finding } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import type { EffectiveSettings } from '../../../../shared/settings';
import { openLocalAdvisories } from '../advisories/local-advisories';
import { cacheDirectory } from '../cache/cache-directory';
import { keepOpen } from '../cache/keep-open';
import { createScanCache, type ScanCache } from '../cache/scan-cache';
import type { MendedDirectory } from '../fix/mend-directory';
import { gravestFirst } from '../gravest-first';
import type { LocalSource } from '../local-source';
import { createProgress } from '../output/progress';
import { createScanSettings } from '../scan-settings';
import { scanSource } from '../scan-source';

export interface ShellSessionOptions {
  readonly source: LocalSource;
  readonly workers?: number | undefined;
  readonly progress: boolean;
}

interface Scanned {
  readonly report: AnalysisReport;
  readonly settings: EffectiveSettings;
  /** Those that count, the gravest first: their places are the numbers they are called by. */
  readonly findings: readonly Finding[];
}

const SHORTEST_FINGERPRINT = 8;

/** What the lines of one shell share. */
export class ShellSession {
  readonly source: LocalSource;
  readonly workers: number | undefined;
  /** What `apply` would write: the last fix that was shown. */
  previewed: MendedDirectory | undefined;
  /** What `more` would show. */
  rest: readonly Finding[] = [];
  readonly #cache: ScanCache;
  readonly #progress: boolean;
  #scanned: Scanned | undefined;

  constructor({ source, workers, progress }: ShellSessionOptions) {
    this.source = source;
    this.workers = workers;
    this.#progress = progress;
    this.#cache = keepOpen(createScanCache(cacheDirectory(), source.path));
  }

  /** Scans as `aurelis scan` does; what was not changed since costs next to nothing. Returns the report before, if there is one. */
  async scan(signal: AbortSignal): Promise<AnalysisReport | undefined> {
    const progress = createProgress({ isWanted: this.#progress, withLines: false });
    const settings = createScanSettings({});
    try {
      const report = await scanSource(this.source, {
        settings,
        workers: this.workers,
        cache: this.#cache,
        advisories: await openLocalAdvisories(undefined),
        signal,
        onProgress: ({ filesDone, filesSeen }) => {
          progress.update({ label: 'Analysing', done: filesDone, total: filesSeen, unit: 'files' });
        },
      });
      const before = this.#scanned?.report;
      const findings = gravestFirst(report.findings.filter((finding) => isActive(finding)));
      this.#scanned = { report, settings: settings.effective(), findings };
      this.previewed = undefined;
      this.rest = [];
      return before;
    } finally {
      progress.end();
    }
  }

  get report(): AnalysisReport {
    return this.#held.report;
  }

  get settings(): EffectiveSettings {
    return this.#held.settings;
  }

  get findings(): readonly Finding[] {
    return this.#held.findings;
  }

  /** What a finding is called by, from 1 on, until the next scan. */
  numberOf(finding: Finding): number {
    return this.#held.findings.indexOf(finding) + 1;
  }

  /** By its number or the beginning of its fingerprint. Throws unless that means exactly one. */
  findingOf(word: string): Finding {
    const { findings } = this.#held;
    const byNumber = /^\d{1,7}$/.test(word) ? findings[Number(word) - 1] : undefined;
    if (byNumber !== undefined) return byNumber;
    const isFingerprint = new RegExp(`^[0-9a-f]{${SHORTEST_FINGERPRINT},64}$`).test(word);
    const [found, other] = isFingerprint ? findings.filter(({ fingerprint }) => fingerprint.startsWith(word)) : [];
    if (found !== undefined && other === undefined) return found;
    const known = findings.length === 0 ? 'there is no finding' : `findings are 1 to ${findings.length}, see "list"`;
    throw new AurelisError('NOT_FOUND', `There is no finding ${word}: ${known}.`);
  }

  get #held(): Scanned {
    if (this.#scanned !== undefined) return this.#scanned;
    throw new AurelisError('CONFLICT', 'Nothing was scanned yet: "scan" does it.');
  }
}
