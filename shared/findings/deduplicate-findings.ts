import { compareFindings, compareText } from './compare-findings';
import type { Finding } from './finding';
import { Confidence, Level, type Rule } from './rule';
import { conceptsOf, isSamePlace, ONCE_A_LINE } from './same-defect';

/** A finding whose level and the like are known; its fingerprint is not. */
export type RankedFinding = Omit<Finding, 'fingerprint'>;

/**
 * One defect, one finding: of those that several rules report at the same place, the most precise stays and names the
 * others in `alsoReportedBy`. A rule is taken once for each finding that stays, so that two defects that one rule tells
 * apart never become one because a second rule reports both at once.
 */
export function deduplicateFindings(
  findings: readonly RankedFinding[],
  rules: { get(id: string): Rule | undefined },
): RankedFinding[] {
  const conceptsByRule = new Map<string, readonly string[]>();
  const concepts = (ruleId: string): readonly string[] => {
    const known = conceptsByRule.get(ruleId);
    if (known) return known;
    const rule = rules.get(ruleId);
    const found = rule ? conceptsOf(rule) : [];
    conceptsByRule.set(ruleId, found);
    return found;
  };
  return [...byPath(withoutRepetitions(findings)).values()].flatMap((group) => absorb(group, concepts));
}

/** The same finding twice is a batch that was delivered twice. */
function withoutRepetitions(findings: readonly RankedFinding[]): RankedFinding[] {
  const sorted = [...findings].sort((left, right) => compareFindings(left, right) || compareDetails(left, right));
  return sorted.filter((finding, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compareFindings(previous, finding) !== 0;
  });
}

/** Which of two repetitions stays must not hang on the order of batches: the one with a fix, else by its text. */
function compareDetails(left: RankedFinding, right: RankedFinding): number {
  return Number(right.fix !== undefined) - Number(left.fix !== undefined) || compareText(textOf(left), textOf(right));
}

function textOf(finding: RankedFinding): string {
  return JSON.stringify([
    finding.snippet,
    finding.level,
    finding.confidence,
    finding.related,
    finding.codeFlow,
    finding.fix,
  ]);
}

function byPath(findings: readonly RankedFinding[]): Map<string, RankedFinding[]> {
  const groups = new Map<string, RankedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}

function absorb(findings: RankedFinding[], concepts: (ruleId: string) => readonly string[]): RankedFinding[] {
  const mostPreciseFirst = [...findings].sort(comparePrecision);
  const keptByConcept = new Map<string, RankedFinding[]>();
  const kept: RankedFinding[] = [];
  for (const finding of mostPreciseFirst) {
    const shared = concepts(finding.ruleId);
    const winner = findWinner(finding, shared, keptByConcept);
    if (winner) {
      winner.alsoReportedBy = [...winner.alsoReportedBy, finding.ruleId].sort(compareText);
      if (showsMore(finding, winner)) winner.snippet = finding.snippet;
      continue;
    }
    const copy = { ...finding };
    kept.push(copy);
    for (const concept of shared) {
      const bucket = bucketKey(concept, finding.region.startLine);
      const atLine = keptByConcept.get(bucket);
      if (atLine) atLine.push(copy);
      else keptByConcept.set(bucket, [copy]);
    }
  }
  return kept;
}

function findWinner(
  finding: RankedFinding,
  concepts: readonly string[],
  keptByConcept: ReadonlyMap<string, readonly RankedFinding[]>,
): RankedFinding | undefined {
  const { startLine } = finding.region;
  for (const concept of concepts) {
    for (const line of NEARBY.map((distance) => startLine + distance)) {
      const winner = keptByConcept.get(bucketKey(concept, line))?.find((candidate) => {
        if (candidate.ruleId === finding.ruleId || candidate.alsoReportedBy.includes(finding.ruleId)) return false;
        return (ONCE_A_LINE.has(concept) && line === startLine) || isSamePlace(candidate.region, finding.region);
      });
      if (winner) return winner;
    }
  }
  return undefined;
}

/** Kept findings are looked up by line: a file with 10,000 findings must not compare each with each. */
const NEARBY = [0, -1, 1, -2, 2];

function bucketKey(concept: string, line: number): string {
  return `${line} ${concept}`;
}

/**
 * One that knows the severity first, then the surest, the gravest, the one that shows the way of the data, the narrowest region, the
 * one that can be mended.
 */
function comparePrecision(left: RankedFinding, right: RankedFinding): number {
  return (
    Number(right.severity !== undefined) - Number(left.severity !== undefined) ||
    rank(Confidence.options, right.confidence) - rank(Confidence.options, left.confidence) ||
    rank(Level.options, right.level) - rank(Level.options, left.level) ||
    Number(right.codeFlow !== undefined) - Number(left.codeFlow !== undefined) ||
    compareExtent(left, right) ||
    Number(right.fix !== undefined) - Number(left.fix !== undefined) ||
    compareFindings(left, right)
  );
}

function rank<T>(options: readonly T[], value: T): number {
  return options.indexOf(value);
}

/** An empty region says no more than its line, so it comes last. */
function compareExtent(left: RankedFinding, right: RankedFinding): number {
  const [leftLines, leftColumns] = extent(left);
  const [rightLines, rightColumns] = extent(right);
  return leftLines - rightLines || leftColumns - rightColumns;
}

function extent({ region }: RankedFinding): [lines: number, columns: number] {
  const lines = region.endLine - region.startLine;
  const columns = region.endColumn - region.startColumn;
  if (lines === 0 && columns === 0) return [Number.MAX_SAFE_INTEGER, 0];
  return [lines, lines === 0 ? columns : 0];
}

/** Whoever follows data knows the line and not its text. What is told apart by its text keeps it. */
function showsMore(finding: RankedFinding, winner: RankedFinding): boolean {
  return winner.snippet === '' && winner.identity !== undefined && winner.region.startLine === finding.region.startLine;
}
