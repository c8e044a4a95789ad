import type { AnalyzedFile, SkippedPath } from './analysis-result';
import type { Baseline } from './baseline/baseline';
import { compareWithBaseline } from './baseline/compare-with-baseline';
import type { Finding } from './finding';
import type { ReportSections } from './report-sections';
import type { Level, Rule } from './rule';
import type { SuppressionInput } from './suppressions/apply-suppressions';
import type { TriageSuppression } from './suppressions/apply-triage';

/** What the owners of a repository have to say about its findings. */
export interface Judgement {
  /** The level they give a rule; undefined where they leave it as it is. */
  levelOf?: (ruleId: string) => Level | undefined;
  suppressions?: SuppressionInput;
  /** What was decided about single findings. */
  triage?: readonly TriageSuppression[];
  /** Whether findings of a rule were looked for: of what was not, nobody knows whether it is still there. All when absent. */
  isLookedFor?: (ruleId: string) => boolean;
  baseline?: Baseline | undefined;
}

export interface JudgedSource {
  judgement: Judgement;
  files: readonly AnalyzedFile[];
  skipped: readonly SkippedPath[];
  sections: ReportSections;
}

/** Compares the findings with the baseline, where there is one. */
export function judgeFindings(
  found: readonly Finding[],
  source: JudgedSource,
): { findings: Finding[]; sections: ReportSections } {
  const compared = compare(found, source);
  if (compared === undefined) return { findings: [...found], sections: source.sections };
  return { findings: compared.findings, sections: { ...source.sections, baseline: compared.summary } };
}

/** Rules that only the baseline still knows are needed to tell what is gone. */
export function rulesWithBaseline(
  rules: { get(id: string): Rule | undefined },
  baseline: Baseline | undefined,
): { get(id: string): Rule | undefined } {
  if (baseline === undefined) return rules;
  const known = new Map(baseline.rules.map((rule) => [rule.id, rule]));
  return { get: (id) => rules.get(id) ?? known.get(id) };
}

function compare(found: readonly Finding[], { judgement, files, skipped }: JudgedSource) {
  const { baseline, isLookedFor = () => true } = judgement;
  if (baseline === undefined) return undefined;
  // What was left out or not read in full, for whatever reason, may still hold what was found before.
  const unread = new Set(skipped.map(({ path }) => path));
  return compareWithBaseline(found, baseline, {
    files: new Map(files.map(({ path, lines }) => [path, lines])),
    isUnread: (path) => unread.has(path) || foldersOf(path).some((folder) => unread.has(folder)),
    isLookedFor,
  });
}

/** As they are written where a whole folder is left out. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_name, index) => `${names.slice(0, index + 1).join('/')}/`);
}
