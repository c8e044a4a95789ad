import { compareFindings } from '../compare-findings';
import type { BaselineState, Finding } from '../finding';
import { contentFingerprint } from '../fingerprint';
import type { Baseline, BaselineSummary } from './baseline';

export interface Comparison {
  /** Every finding with its state, and those of the baseline that are gone, in the order of reports. */
  findings: Finding[];
  summary: BaselineSummary;
}

export interface ComparedSource {
  /** Files that were analysed now. */
  paths: ReadonlySet<string>;
  /** Whether a file is there and was not analysed, or not in full. */
  isUnread: (path: string) => boolean;
  isLookedFor: (ruleId: string) => boolean;
}

/** How many lines code may move while its text changes and still be the same finding. */
const NEAR_LINES = 5;

/**
 * Pairs findings with those of the baseline, each once: by fingerprint; then by rule and code, for files that were
 * renamed; then by rule, file and nearby line, for code that was changed (`updated`).
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  source: ComparedSource,
): Comparison {
  const known = baseline.findings.filter((finding) => finding.baselineState !== 'absent');
  // Nobody looked there: it is neither gone, nor has it moved to where the same code is found now.
  const [before, setAside] = partition(known, ({ path }) => source.paths.has(path) || !source.isUnread(path));
  const pairs = new Pairing(findings, before);
  pairs.match('unchanged', (finding) => finding.fingerprint);
  const contentOf = (finding: Finding): string =>
    baseline.contentFingerprints?.get(finding) ?? contentFingerprint(finding);
  pairs.match('unchanged', (finding) => `${contentOf(finding)} ${finding.path}`);
  // The old file is gone and the new one was not there: the same short code in another file that stayed is new.
  pairs.match('unchanged', contentOf, {
    now: ({ path }) => !baseline.paths.has(path),
    then: ({ path }) => !source.paths.has(path),
  });
  pairs.matchNearest('updated');
  const gone = pairs.unpairedBefore();
  const wouldBeFound = ({ ruleId, path }: Finding): boolean => source.isLookedFor(ruleId) && !source.isUnread(path);
  const absent = gone.filter(wouldBeFound).map((finding) => withState(finding, 'absent'));
  const states = findings.map((finding) => withState(finding, pairs.stateOf(finding)));
  const count = (state: BaselineState): number =>
    states.filter((finding) => finding.baselineState === state && finding.suppression === undefined).length;
  return {
    findings: [...states, ...absent].sort(compareFindings),
    summary: {
      source: baseline.source,
      new: count('new'),
      unchanged: count('unchanged'),
      updated: count('updated'),
      absent: absent.length,
      notCompared: setAside.length + gone.length - absent.length,
    },
  };
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [first: T[], rest: T[]] {
  const groups = Map.groupBy(items, isFirst);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

function withState({ baselineState: _state, ...finding }: Finding, baselineState: BaselineState): Finding {
  return { ...finding, baselineState };
}

interface Candidates {
  now?: (finding: Finding) => boolean;
  then?: (finding: Finding) => boolean;
}

class Pairing {
  readonly #states = new Map<Finding, BaselineState>();
  readonly #now: readonly Finding[];
  readonly #before: Set<Finding>;

  constructor(now: readonly Finding[], before: readonly Finding[]) {
    this.#now = now;
    this.#before = new Set(before);
  }

  stateOf(finding: Finding): BaselineState {
    return this.#states.get(finding) ?? 'new';
  }

  unpairedBefore(): Finding[] {
    return [...this.#before];
  }

  match(state: BaselineState, keyOf: (finding: Finding) => string, only: Candidates = {}): void {
    const { now: isNow = () => true, then: isThen = () => true } = only;
    const byKey = Map.groupBy([...this.#before].filter(isThen).reverse(), keyOf);
    for (const finding of this.#unpairedNow().filter(isNow)) {
      const then = byKey.get(keyOf(finding))?.pop();
      if (then !== undefined) this.#pair(finding, then, state);
    }
  }

  /** The nearest first, whichever finding it belongs to, so that one pair does not take what another is nearer to. */
  matchNearest(state: BaselineState): void {
    const byKey = Map.groupBy(this.#before, ruleAndPath);
    const candidates = this.#unpairedNow().flatMap((now) =>
      (byKey.get(ruleAndPath(now)) ?? [])
        .map((then) => ({ now, then, distance: Math.abs(now.region.startLine - then.region.startLine) }))
        .filter(({ distance }) => distance <= NEAR_LINES),
    );
    for (const { now, then } of candidates.sort((left, right) => left.distance - right.distance)) {
      if (this.#before.has(then) && !this.#states.has(now)) this.#pair(now, then, state);
    }
  }

  #unpairedNow(): Finding[] {
    return this.#now.filter((finding) => !this.#states.has(finding));
  }

  #pair(now: Finding, then: Finding, state: BaselineState): void {
    this.#states.set(now, state);
    this.#before.delete(then);
  }
}

function ruleAndPath({ ruleId, path }: Finding): string {
  return `${ruleId} ${path}`;
}
