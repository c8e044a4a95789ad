import { coveredText, type RawFinding, type SkippedPath } from '../../findings';
import { applyFixes, type Applied } from './apply-fixes';
import { bringsHarm } from './brings-harm';
import type { MendedFile, RefusedFix } from './mend-files';

/** One file on its way: proposes a text, is told what the engine found in it, and keeps it or takes it back. */
export class FileMending {
  readonly refused: RefusedFix[] = [];
  readonly #mended: RawFinding[] = [];
  #text: string;
  #findings: readonly RawFinding[];
  #proposed: Applied | undefined;
  /** Set while all fixes together did harm: they are tried one by one. */
  #oneByOne = false;

  constructor(
    readonly path: string,
    readonly before: string,
    findings: readonly RawFinding[],
    private readonly wants: (finding: RawFinding) => boolean,
  ) {
    this.#text = before;
    this.#findings = findings;
  }

  /** Undefined when there is nothing left to try. */
  propose(): string | undefined {
    const wanted = this.#findings.filter((finding) => finding.fix !== undefined && this.#isWanted(finding));
    this.#proposed = this.#oneByOne ? this.#firstThatApplies(wanted) : applyFixes(this.#text, wanted);
    return this.#proposed === undefined || this.#proposed.findings.length === 0 ? undefined : this.#proposed.text;
  }

  judge(after: readonly RawFinding[], skipped: readonly SkippedPath[]): void {
    if (this.#proposed === undefined) return;
    const { text, findings: applied } = this.#proposed;
    const harm = bringsHarm({ before: this.#findings, after, applied, skipped });
    if (harm === undefined) {
      this.#text = text;
      this.#findings = after;
      this.#mended.push(...applied);
      this.#oneByOne = false;
    } else if (applied.length === 1) {
      this.refused.push(...applied.map((finding) => ({ finding, reason: harm })));
    } else {
      this.#oneByOne = true;
    }
  }

  result(): MendedFile | undefined {
    if (this.#text === this.before) return undefined;
    return { path: this.path, before: this.before, after: this.#text, mended: this.#mended };
  }

  #firstThatApplies(wanted: readonly RawFinding[]): Applied | undefined {
    for (const finding of wanted) {
      const applied = applyFixes(this.#text, [finding]);
      if (applied.findings.length > 0) return applied;
    }
    return undefined;
  }

  #isWanted(finding: RawFinding): boolean {
    return this.wants(finding) && !this.refused.some((one) => isSameDefect(one.finding, finding));
  }
}

/** Lines and columns change with every fix that is kept, also within the line. */
function isSameDefect(left: RawFinding, right: RawFinding): boolean {
  return left.ruleId === right.ruleId && coveredText(left).text === coveredText(right).text;
}
