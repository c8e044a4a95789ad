import type { ReportSummary } from './analysis-report';
import type { AnalyzedFile, SkippedPath } from './analysis-result';
import { compareText } from './compare-findings';
import type { Finding } from './finding';
import { isActive } from './is-active';
import type { FindingKind, Level } from './rule';

export function summarize(
  all: readonly Finding[],
  files: readonly AnalyzedFile[],
  skipped: readonly SkippedPath[],
): ReportSummary {
  const findings = all.filter(isActive);
  const suppressed = all.filter((finding) => finding.suppression !== undefined && finding.baselineState !== 'absent');
  return {
    findings: findings.length,
    byLevel: countLevels(findings),
    byKind: countKinds(findings),
    files: files.length,
    lines: total(files.map((file) => file.lines)),
    skipped: skipped.length,
    ...(suppressed.length > 0 && { suppressed: suppressed.length }),
    languages: languagesOf(files),
  };
}

function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { none: 0, note: 0, warning: 0, error: 0 };
  for (const finding of findings) counts[finding.level]++;
  return counts;
}

function countKinds(findings: readonly Finding[]): Record<FindingKind, number> {
  const counts: Record<FindingKind, number> = {
    syntax: 0,
    semantic: 0,
    security: 0,
    performance: 0,
    style: 0,
    coverage: 0,
  };
  for (const finding of findings) counts[finding.kind]++;
  return counts;
}

function languagesOf(files: readonly AnalyzedFile[]): ReportSummary['languages'] {
  const languages = new Map<string, { language: string; files: number; lines: number }>();
  for (const file of files) {
    const sum = languages.get(file.language) ?? { language: file.language, files: 0, lines: 0 };
    languages.set(file.language, { ...sum, files: sum.files + 1, lines: sum.lines + file.lines });
  }
  return [...languages.values()].sort(
    (left, right) => right.lines - left.lines || compareText(left.language, right.language),
  );
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
