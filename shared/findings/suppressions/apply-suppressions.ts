import type { RankedFinding } from '../deduplicate-findings';
import type { FileFacts } from '../facts/file-facts';
import type { InlineSuppression } from '../facts/inline-suppression';
import type { RawFinding } from '../finding';
import { matchesGlob } from '../matches-glob';
import { matchesRuleId } from '../matches-rule-id';
import type { PathSuppression, Suppression } from './suppression';
import {
  expiredFinding,
  SUPPRESSION_RULES,
  unknownRuleFinding,
  unusedFinding,
  type WrittenSuppression,
} from './suppression-findings';
import { findUnknownRules, type UnknownRule } from './unknown-rules';

export interface SuppressionInput {
  /** What the comments of each file say. */
  inline: readonly Pick<FileFacts, 'path' | 'suppressions'>[];
  external: readonly PathSuppression[];
  /** The day the run started, as `YYYY-MM-DD`: the same run gives the same report on any later day. */
  today: string;
  /** Of every rule that there is; names of others are told. Nothing is told of names when absent. */
  ruleIds?: readonly string[];
}

export interface Suppressed {
  findings: RankedFinding[];
  /** What is wrong with suppressions themselves. */
  told: RawFinding[];
}

/**
 * Marks the findings that somebody gave a reason for; none is removed. A finding goes by its own rule and by those that
 * reported the same defect, so that it stays suppressed when a more precise rule takes it over. Comments come first.
 */
export function applySuppressions(findings: readonly RankedFinding[], input: SuppressionInput): Suppressed {
  const entries = [...inlineEntries(input), ...externalEntries(input)];
  const find = finderOf(entries);
  const marked = findings.map((finding) => {
    const entry = isAboutSuppressions(finding) ? undefined : find(finding);
    return entry === undefined ? finding : { ...finding, suppression: entry.suppression };
  });
  const { ruleIds } = input;
  const unknownIn = ruleIds === undefined ? () => [] : findUnknownRules(ruleIds);
  return { findings: marked, told: entries.flatMap((entry) => tellOf(entry, unknownIn(entry.ruleIds))) };
}

/** One suppression, wherever it is written. */
interface Entry {
  suppression: Suppression;
  ruleIds: readonly string[];
  /** The file it is for; absent for those that go by globs. */
  path: string | undefined;
  holdsFor(finding: RankedFinding): boolean;
  isExpired: boolean;
  isUsed: boolean;
  tell(make: (written: WrittenSuppression) => RawFinding): RawFinding;
}

function inlineEntries({ inline, today }: SuppressionInput): Entry[] {
  return inline.flatMap(({ path, suppressions = [] }) => suppressions.map((one) => inlineEntry(path, one, today)));
}

function inlineEntry(path: string, written: InlineSuppression, today: string): Entry {
  const { ruleIds, reason, until, lines, region } = written;
  return {
    suppression: { kind: 'inline', reason, ...untilOf(until), source: `${path}:${region.startLine}` },
    ruleIds,
    path,
    holdsFor: (finding) => lines === undefined || lines.includes(finding.region.startLine),
    isExpired: isPast(until, today),
    isUsed: false,
    tell: (make) => make({ path, region, snippet: written.snippet, ruleIds, until }),
  };
}

function externalEntries({ external, today }: SuppressionInput): Entry[] {
  return external.map(({ rules, paths, reason, until, file, line }): Entry => {
    const region = { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
    const identity = [...rules, ...(paths ?? [])].join(' ');
    return {
      suppression: { kind: 'external', reason, ...untilOf(until), source: `${file}:${line}` },
      ruleIds: rules,
      path: undefined,
      holdsFor: ({ path }) => paths?.some((pattern) => matchesGlob(pattern, path)) ?? true,
      isExpired: isPast(until, today),
      isUsed: false,
      tell: (make) => make({ path: file, region, snippet: '', identity, ruleIds: rules, until }),
    };
  });
}

function untilOf(until: string | undefined): Pick<Suppression, 'until'> {
  return until === undefined ? {} : { until };
}

/** Dates as text compare like dates. */
function isPast(until: string | undefined, today: string): boolean {
  return until !== undefined && until < today;
}

/** Looks entries up by file and remembers which patterns mean a rule: findings and entries may both be many. */
function finderOf(entries: readonly Entry[]): (finding: RankedFinding) => Entry | undefined {
  const byPath = Map.groupBy(entries, (entry) => entry.path);
  const everywhere = byPath.get(undefined) ?? [];
  const everywhereByRule = new Map<string, readonly Entry[]>();
  const candidates = (ruleId: string): readonly Entry[] => {
    const known = everywhereByRule.get(ruleId) ?? everywhere.filter((entry) => isMeant(entry, ruleId));
    everywhereByRule.set(ruleId, known);
    return known;
  };
  return (finding) => {
    const ruleIds = [finding.ruleId, ...finding.alsoReportedBy];
    const inFile = (byPath.get(finding.path) ?? []).filter((entry) => ruleIds.some((ruleId) => isMeant(entry, ruleId)));
    const holding = [...inFile, ...ruleIds.flatMap(candidates)].filter((entry) => entry.holdsFor(finding));
    for (const entry of holding) entry.isUsed = true;
    return holding.find((entry) => !entry.isExpired);
  };
}

function isMeant({ ruleIds }: Entry, ruleId: string): boolean {
  return ruleIds.some((pattern) => matchesRuleId(pattern, ruleId));
}

/** Nobody can silence the word that a suppression is no good; the rules can be turned off, which is seen in the settings. */
function isAboutSuppressions({ ruleId }: RankedFinding): boolean {
  return matchesRuleId(SUPPRESSION_RULES, ruleId);
}

function tellOf(entry: Entry, unknown: readonly UnknownRule[]): RawFinding[] {
  const told = unknown.map((rule) => entry.tell((written) => unknownRuleFinding(written, rule)));
  if (entry.isExpired) return [...told, entry.tell(expiredFinding)];
  // That there is nothing of such a rule has been said.
  const isMisspelt = unknown.length === entry.ruleIds.length;
  return entry.isUsed || isMisspelt ? told : [...told, entry.tell(unusedFinding)];
}
