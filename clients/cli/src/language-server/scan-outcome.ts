import { isActive, isAtOrAbove, type AnalysisReport, type Finding, type RawFinding } from '../../../../shared/findings';
import type { EffectiveSettings } from '../../../../shared/settings';
import { suppressedDefects } from '../fix/same-defects';
import type { OpenText } from './open-texts';

const NOTHING: readonly Finding[] = [];

/** What one scan found, and in which texts. */
export class ScanOutcome {
  readonly #findings: ReadonlyMap<string, readonly Finding[]>;
  /** Of what another analysis finds. */
  readonly isSuppressed: (finding: RawFinding) => boolean;

  constructor(
    findings: AnalysisReport['findings'],
    /** What was open when the scan began. */
    readonly texts: ReadonlyMap<string, OpenText>,
    readonly settings: EffectiveSettings,
  ) {
    this.#findings = Map.groupBy(findings.filter(isActive), ({ path }) => path);
    this.isSuppressed = suppressedDefects(findings);
  }

  /** All of a file that count. */
  findings(path: string): readonly Finding[] {
    return this.#findings.get(path) ?? NOTHING;
  }

  /** Files with findings. */
  paths(): Iterable<string> {
    return this.#findings.keys();
  }

  /** Whether it is about a document as it is now. */
  isOf(path: string, { text }: Pick<OpenText, 'text'>): boolean {
    return this.texts.get(path)?.text === text;
  }
}

export function isShown({ level }: Finding, minimumLevel: Finding['level']): boolean {
  return isAtOrAbove(level, minimumLevel);
}
