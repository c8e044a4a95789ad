import type { AnalysisReport } from '../analysis-report';
import { compareFindings } from '../compare-findings';
import type { Finding } from '../finding';
import { isActive } from '../is-active';
import { Level } from '../rule';

/** What code scanning takes, and what keeps a file under 25 MB whatever the project. */
export const SARIF_LIMITS = {
  /** Code scanning refuses a run with more. */
  results: 25_000,
  /** Code scanning refuses a rule with more. */
  tags: 20,
  relatedLocations: 100,
  /** Of the way that data takes to one result. */
  codeFlowSteps: 100,
  /** Shared by the ways of all results of a file. */
  allCodeFlowSteps: 20_000,
  /** Shared by all snippets of a file. */
  snippetCharacters: 5_000_000,
  /** Shared by all fixes of a file. */
  fixCharacters: 2_000_000,
  snippet: 2_000,
  message: 1_000,
  /** Code scanning shows no more of a rule's description. */
  description: 1_024,
  artifacts: 10_000,
  notifications: 5_000,
} as const;

export interface SarifSelection {
  /** In the order of the report. */
  findings: readonly Finding[];
  omitted: number;
  /** How many characters of code a result may carry. */
  snippetLimit: number;
  fixLimit: number;
  stepLimit: number;
}

/** The gravest results of a report that holds more than a file may. */
export function selectFindings(report: AnalysisReport): SarifSelection {
  const kept = keepGravest(report.findings);
  const count = Math.max(1, kept.length);
  const ways = Math.max(1, kept.filter(({ codeFlow }) => codeFlow !== undefined).length);
  return {
    findings: kept,
    omitted: report.findings.length - kept.length,
    snippetLimit: Math.min(SARIF_LIMITS.snippet, Math.floor(SARIF_LIMITS.snippetCharacters / count)),
    fixLimit: Math.floor(SARIF_LIMITS.fixCharacters / count),
    stepLimit: Math.min(SARIF_LIMITS.codeFlowSteps, Math.floor(SARIF_LIMITS.allCodeFlowSteps / ways)),
  };
}

function keepGravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= SARIF_LIMITS.results) return findings;
  return [...findings].sort(compareImportance).slice(0, SARIF_LIMITS.results).sort(compareFindings);
}

/** What counts comes before what is suppressed, and that before what is gone. */
function compareImportance(left: Finding, right: Finding): number {
  return (
    Number(isActive(right)) - Number(isActive(left)) ||
    Number(left.baselineState === 'absent') - Number(right.baselineState === 'absent') ||
    compareGravity(left, right)
  );
}

/** Gravest first: level, then severity, then the order of the report. */
export function compareGravity(left: Finding, right: Finding): number {
  return (
    Level.options.indexOf(right.level) - Level.options.indexOf(left.level) ||
    (right.severity ?? 0) - (left.severity ?? 0) ||
    compareFindings(left, right)
  );
}

/** Cut on a character, never inside a surrogate pair, and marked as cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}
