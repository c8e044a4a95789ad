import { compareFindings } from '../compare-findings';
import type { BaselineState, Finding } from '../finding';
import { contentFingerprint } from '../fingerprint';
import { type AlignedSide, alignLines } from './align-lines';
import type { Baseline, BaselineSummary } from './baseline';

export interface Comparison {
  /** Every finding with its state, and those of the baseline that are gone, in the order of reports. */
  findings: Finding[];
  summary: BaselineSummary;
}

export interface ComparedSource {
  /** How many lines the files have that were analysed now, by path. */
  files: ReadonlyMap<string, number>;
  /** Whether a file is there and was not analysed, or not in full. */
  isUnread: (path: string) => boolean;
  isLookedFor: (ruleId: string) => boolean;
}

/** How many lines code may move while its text changes and still be the same finding. */
const NEAR_LINES = 5;

/**
 * Pairs findings with those of the baseline, each once. Where the same code is found more or less often in a file than before, first
 * by which is nearest, so that the one that was added is called new and no other; then by fingerprint; then by rule and code, for files that were
 * renamed; then by a rule that is named with both, for a defect that another rule tells of now; then by rule, file and nearby line,
 * for code that was changed (`updated`).
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  source: ComparedSource,
): Comparison {
  const known = baseline.findings.filter((finding) => finding.baselineState !== 'absent');
  // Nobody looked there: it is neither gone, nor has it moved to where the same code is found now.
  const [before, setAside] = partition(known, ({ path }) => source.files.has(path) || !source.isUnread(path));
  const pairs = new Pairing(findings, before);
  const contentOf = (finding: Finding): string =>
    baseline.contentFingerprints?.get(finding) ?? contentFingerprint(finding);
  const placeOf = (finding: Finding): string => `${contentOf(finding)} ${finding.path}`;
  pairs.matchRepeated('unchanged', placeOf, { now: source.files, then: baseline.files });
  pairs.match('unchanged', (finding) => finding.fingerprint);
  pairs.match('unchanged', placeOf);
  // The old file is gone and the new one was not there: the same short code in another file that stayed is new.
  pairs.match('unchanged', contentOf, {
    now: ({ path }) => !baseline.paths.has(path),
    then: ({ path }) => !source.files.has(path),
  });
  // Another rule tells of the same defect now, or tells of it alone: of two that both find it, the more precise one does.
  pairs.matchNearest('unchanged', rulesAndPath, (now, then) => now.ruleId !== then.ruleId);
  pairs.matchNearest('updated', ({ ruleId, path }) => [`${ruleId} ${path}`]);
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

interface FileLengths {
  now: ReadonlyMap<string, number>;
  then: ReadonlyMap<string, number> | undefined;
}

interface RepeatedSide extends AlignedSide {
  readonly findings: readonly Finding[];
}

/** Of findings in one file. */
function sideOf(given: readonly Finding[], lengths: ReadonlyMap<string, number> | undefined): RepeatedSide {
  const findings = [...given].sort(compareFindings);
  return {
    findings,
    lines: findings.map(({ region }) => region.startLine),
    length: lengths?.get(findings[0]?.path ?? ''),
  };
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

  /** Findings alike in one file, of which there are more on one side: by how the lines around them moved. */
  matchRepeated(state: BaselineState, keyOf: (finding: Finding) => string, lengths: FileLengths): void {
    const byKey = Map.groupBy(this.#before, keyOf);
    for (const [key, now] of Map.groupBy(this.#now, keyOf)) {
      const then = byKey.get(key) ?? [];
      if (then.length === 0 || then.length === now.length) continue;
      const sides = [sideOf(now, lengths.now), sideOf(then, lengths.then)].sort(
        (left, right) => left.findings.length - right.findings.length,
      );
      const [fewer, more] = sides;
      if (fewer === undefined || more === undefined) continue;
      for (const [index, at] of (alignLines(fewer, more) ?? []).entries()) {
        const pair = [fewer.findings[index], more.findings[at]];
        const [one, other] = now.length < then.length ? pair : pair.reverse();
        if (one !== undefined && other !== undefined) this.#pair(one, other, state);
      }
    }
  }

  /** The nearest first, whichever finding it belongs to, so that one pair does not take what another is nearer to. */
  matchNearest(
    state: BaselineState,
    keysOf: (finding: Finding) => readonly string[],
    isPair: (now: Finding, then: Finding) => boolean = () => true,
  ): void {
    const byKey = new Map<string, Finding[]>();
    for (const then of this.#before) {
      for (const key of keysOf(then)) {
        const alike = byKey.get(key);
        if (alike) alike.push(then);
        else byKey.set(key, [then]);
      }
    }
    const candidates = this.#unpairedNow().flatMap((now) =>
      keysOf(now)
        .flatMap((key) => byKey.get(key) ?? [])
        .map((then) => ({ now, then, distance: Math.abs(now.region.startLine - then.region.startLine) }))
        .filter(({ then, distance }) => distance <= NEAR_LINES && isPair(now, then)),
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

function rulesAndPath({ ruleId, alsoReportedBy, path }: Finding): string[] {
  return [ruleId, ...alsoReportedBy].map((id) => `${id} ${path}`);
}
