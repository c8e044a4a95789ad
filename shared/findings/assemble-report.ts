import { AurelisError } from '../kernel';
import type { AnalysisReport, ReportRepository } from './analysis-report';
import type { AnalysisResult, AnalyzedFile, SkippedPath } from './analysis-result';
import { compareFindings, compareText } from './compare-findings';
import { deduplicateFindings, type RankedFinding } from './deduplicate-findings';
import type { Finding, RawFinding } from './finding';
import { fingerprintFindings } from './fingerprint';
import { type Judgement, judgeFindings, rulesWithBaseline } from './judge-findings';
import type { ReportSections } from './report-sections';
import type { Rule } from './rule';
import { summarize } from './summarize';
import { applySuppressions, type Suppressed } from './suppressions/apply-suppressions';
import { applyTriage } from './suppressions/apply-triage';

export interface ReportInput {
  name: string;
  engineVersion: string;
  /** One for each batch, in any order; the same one twice does no harm. */
  results: Iterable<AnalysisResult>;
  /** What was left out while the source was read, before any batch. */
  skipped: readonly SkippedPath[];
  rules: RuleSource;
  sections?: ReportSections;
  judgement?: Judgement;
  snapshotSha256?: string;
  repository?: ReportRepository;
  runId?: string;
  startedAt?: string;
  finishedAt?: string;
}

export interface RuleSource {
  get(id: string): Rule | undefined;
}

/** Makes one report of what the batches found: the same report whatever the batches and their order were. */
export function assembleReport(input: ReportInput): AnalysisReport {
  const results = [...input.results];
  const { judgement = {} } = input;
  const rules = rulesWithBaseline(input.rules, judgement.baseline);
  const rank = (finding: RawFinding): RankedFinding => rankFinding(finding, rules, judgement);
  const ranked = results.flatMap((result) => result.findings.map(rank));
  const deduplicated = deduplicateFindings(ranked, rules);
  const { findings: marked, told } = suppress(deduplicated, judgement);
  const ordered = [...marked, ...told.map(rank)].sort(compareFindings);
  const files = uniqueFiles(results.flatMap((result) => result.files));
  const skipped = uniqueSkips([...input.skipped, ...results.flatMap((result) => result.skipped)]);
  const { findings, sections } = judgeFindings(decided(withFingerprints(ordered), judgement), {
    judgement,
    files,
    skipped,
    sections: input.sections ?? {},
  });
  return {
    version: 1,
    engineVersion: input.engineVersion,
    name: input.name,
    ...(input.snapshotSha256 !== undefined && { snapshotSha256: input.snapshotSha256 }),
    ...(input.repository !== undefined && { repository: input.repository }),
    ...(input.runId !== undefined && { runId: input.runId }),
    ...(input.startedAt !== undefined && { startedAt: input.startedAt }),
    ...(input.finishedAt !== undefined && { finishedAt: input.finishedAt }),
    summary: summarize(findings, files, skipped),
    findings,
    rules: rulesOf(findings, rules),
    files,
    skipped,
    ...sections,
  };
}

function suppress(
  findings: readonly RankedFinding[],
  { suppressions, isLookedFor = () => true }: Judgement,
): Suppressed {
  if (suppressions === undefined) return { findings: [...findings], told: [] };
  const { findings: marked, told } = applySuppressions(findings, suppressions);
  return { findings: marked, told: told.filter(({ ruleId }) => isLookedFor(ruleId)) };
}

function decided(findings: readonly Finding[], { triage = [], suppressions }: Judgement): readonly Finding[] {
  return triage.length === 0 ? findings : applyTriage(findings, { triage, today: suppressions?.today ?? '' });
}

/** Field by field: whether a finding was made now or read again must not show, not even in the order of its fields. */
function rankFinding(finding: RawFinding, rules: RuleSource, { levelOf }: Judgement): RankedFinding {
  const { ruleId, path, region, message, snippet, identity, related, codeFlow, fix } = finding;
  const rule = ruleOf(ruleId, path, rules);
  const severity = finding.severity ?? rule.severity;
  return {
    ruleId,
    path,
    region,
    message,
    snippet,
    ...(identity !== undefined && { identity }),
    ...(related !== undefined && { related }),
    ...(codeFlow !== undefined && { codeFlow }),
    ...(fix !== undefined && { fix }),
    kind: rule.kind,
    level: levelOf?.(ruleId) ?? finding.level ?? rule.level,
    confidence: finding.confidence ?? rule.confidence,
    ...(severity !== undefined && { severity }),
    cwe: finding.cwe ?? rule.cwe,
    alsoReportedBy: [],
  };
}

function ruleOf(ruleId: string, path: string, rules: RuleSource): Rule {
  const rule = rules.get(ruleId);
  if (rule) return rule;
  throw new AurelisError('INTERNAL', `A finding in ${path} names the rule "${ruleId}", which no analyzer declares.`);
}

function withFingerprints(findings: readonly RankedFinding[]): Finding[] {
  const fingerprints = fingerprintFindings(findings);
  return findings.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] ?? '' }));
}

function rulesOf(findings: readonly Finding[], rules: RuleSource): Rule[] {
  const ids = new Set(findings.map((finding) => finding.ruleId));
  return [...ids].sort(compareText).map((id) => ruleOf(id, 'this report', rules));
}

function uniqueFiles(files: readonly AnalyzedFile[]): AnalyzedFile[] {
  return uniqueSorted(
    files,
    (file) => file.path,
    (file) => JSON.stringify([file.path, file.language, file.lines, file.sizeBytes]),
  );
}

function uniqueSkips(skipped: readonly SkippedPath[]): SkippedPath[] {
  const textOf = (skip: SkippedPath): string => JSON.stringify([skip.path, skip.reason, skip.detail]);
  return uniqueSorted(skipped, textOf, textOf);
}

function uniqueSorted<T extends { path: string }>(
  items: readonly T[],
  identityOf: (item: T) => string,
  textOf: (item: T) => string,
): T[] {
  const sorted = items.toSorted(
    (left, right) => compareText(left.path, right.path) || compareText(textOf(left), textOf(right)),
  );
  const unique = new Map<string, T>();
  for (const item of sorted) {
    const identity = identityOf(item);
    if (!unique.has(identity)) unique.set(identity, item);
  }
  return [...unique.values()];
}
