import {
  assembleReport,
  compareText,
  type AnalysisReport,
  type AnalysisResult,
  type AnalyzedFile,
  type FileFacts,
  type FindingKind,
  type ReportInput,
  type ReportSections,
} from '../../findings';
import { ENGINE_VERSION } from '../engine-version';
import { ruleFilter } from '../rule-filter';
import type { JoinContext, OutsideKnowledge } from './join';
import { JOINS } from './joins';

export interface ConclusionInput extends Omit<ReportInput, 'results' | 'engineVersion' | 'sections'> {
  readonly results: readonly AnalysisResult[];
  readonly kinds?: readonly FindingKind[] | undefined;
  readonly disabledRules?: readonly string[] | undefined;
  readonly enabledRules?: readonly string[] | undefined;
  readonly outside?: OutsideKnowledge;
}

/** Ends an analysis: answers what only all files together can tell, and makes one report of everything. */
export function concludeAnalysis(input: ConclusionInput): AnalysisReport {
  const { results, kinds, disabledRules = [], enabledRules = [], outside = {}, ...report } = input;
  const context: JoinContext = {
    ...outside,
    files: uniqueByPath(results.flatMap(({ files }) => files)),
    kinds,
    isWanted: ruleFilter({ kinds, disabledRules, enabledRules }),
  };
  const facts: FileFacts[] = uniqueByPath(results.flatMap((result) => result.facts));
  const joined = JOINS.map((join) => join(facts, context));
  const findings = joined.flatMap((one) => one.findings).filter(({ ruleId }) => context.isWanted(ruleId));
  return assembleReport({
    ...report,
    engineVersion: ENGINE_VERSION,
    results: [...results, { engineVersion: ENGINE_VERSION, findings, files: [], facts: [], skipped: [] }],
    sections: joined.reduce<ReportSections>((all, { sections }) => ({ ...all, ...sections }), {}),
  });
}

/** Sorted; a batch that was delivered twice counts once. */
function uniqueByPath<T extends AnalyzedFile | FileFacts>(items: readonly T[]): T[] {
  const byPath = new Map(items.map((item) => [item.path, item]));
  return [...byPath.values()].sort((left, right) => compareText(left.path, right.path));
}
