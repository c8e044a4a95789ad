import type { AnalysisReport, FindingKind, Level } from '../findings';

export const KIND_NAMES: Readonly<Record<FindingKind, string>> = {
  syntax: 'Syntax',
  semantic: 'Semantic',
  security: 'Security',
  performance: 'Performance',
  style: 'Style',
  coverage: 'Test coverage',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  none: 'Info',
};

/** Gravest first. */
export const LEVELS_GRAVEST_FIRST: readonly Level[] = ['error', 'warning', 'note', 'none'];

/** `1,234 files`, the same whatever the machine's language. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(number)} ${number === 1 ? singular : plural}`;
}

export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** What was looked at, so that "no findings" means something. */
export function coverageSentence(report: AnalysisReport): string {
  const { files, lines, skipped, languages } = report.summary;
  const inLanguages = languages.length === 0 ? '' : ` in ${count(languages.length, 'language')}`;
  const left = skipped === 0 ? 'nothing was skipped' : `${count(skipped, 'path')} skipped`;
  return `${count(files, 'file')} with ${count(lines, 'line')}${inLanguages} analysed, ${left}.`;
}

/** `2 errors, 1 warning`. */
export function levelSentence(report: AnalysisReport): string {
  const parts = LEVELS_GRAVEST_FIRST.filter((level) => report.summary.byLevel[level] > 0).map((level) =>
    count(report.summary.byLevel[level], LEVEL_NAMES[level].toLowerCase()),
  );
  return parts.join(', ');
}
