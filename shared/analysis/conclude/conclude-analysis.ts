import {
  assembleReport,
  compareText,
  rateReport,
  withGate,
  type AnalysisReport,
  type AnalysisResult,
  type AnalyzedFile,
  type FileFacts,
  type FindingKind,
  type Gate,
  type Imported,
  type Judgement,
  type PathSuppression,
  type ReportInput,
  type ReportSections,
} from '../../findings';
import { ENGINE_VERSION } from '../engine-version';
import { ruleCatalogue } from '../rule-catalogue';
import { ruleFilter } from '../rule-filter';
import type { ConclusionMemory } from './conclusion-memory';
import { withGivenNames } from './given-names';
import { hideCredentials } from './hide-credentials';
import { importedResults } from './imported-results';
import type { JoinContext, OutsideKnowledge } from './join';
import { JOINS } from './joins';

const UNUSED_SUPPRESSION = 'suppression/unused';

export interface ConclusionInput extends Omit<ReportInput, 'results' | 'engineVersion' | 'sections' | 'judgement'> {
  readonly results: readonly AnalysisResult[];
  readonly kinds?: readonly FindingKind[] | undefined;
  readonly disabledRules?: readonly string[] | undefined;
  readonly enabledRules?: readonly string[] | undefined;
  readonly outside?: OutsideKnowledge;
  /** What earlier analyses of the same repository concluded: it saves time and changes nothing. */
  readonly memory?: ConclusionMemory | undefined;
  /** What the repository's own settings say to leave be. */
  readonly suppressions?: readonly PathSuppression[];
  /** What other tools found. */
  readonly imported?: readonly Imported[];
  readonly judgement?: Omit<Judgement, 'suppressions' | 'isLookedFor'>;
  /** The default one when absent. */
  readonly gate?: Gate | undefined;
}

/** Ends an analysis: answers what only all files together can tell, and makes one report of everything. */
export function concludeAnalysis(input: ConclusionInput): AnalysisReport {
  const { results, kinds, disabledRules = [], enabledRules = [], outside = {}, memory, ...report } = input;
  const { suppressions = [], imported = [], judgement = {}, gate, ...rest } = report;
  const others = importedResults(imported, { kinds, disabledRules });
  const context: JoinContext = {
    ...outside,
    memory,
    files: uniqueByPath(results.flatMap(({ files }) => files)),
    skipped: [...report.skipped, ...results.flatMap(({ skipped }) => skipped)],
    kinds,
    isWanted: ruleFilter({ kinds, disabledRules, enabledRules }),
  };
  const facts: FileFacts[] = uniqueByPath(results.flatMap((result) => result.facts));
  const joined = JOINS.map((join) => join(facts, context));
  const findings = joined.flatMap((one) => one.findings).filter(({ ruleId }) => context.isWanted(ruleId));
  const shown = hideCredentials(findings);
  const withNames = withGivenNames(results.flatMap((result) => result.findings));
  const found = [...findings, ...others.findings].map(shown);
  const conclusion = assembleReport({
    ...rest,
    rules: { get: (id) => rest.rules.get(id) ?? others.rules.get(id) },
    engineVersion: ENGINE_VERSION,
    results: [
      ...results.map((result) => ({
        ...result,
        findings: result.findings.map((finding) => withNames(shown(finding))),
      })),
      {
        engineVersion: ENGINE_VERSION,
        findings: found,
        files: [],
        facts: [],
        skipped: [...others.skipped, ...joined.flatMap(({ skipped }) => skipped ?? [])],
      },
    ],
    judgement: {
      ...judgement,
      isLookedFor: (ruleId) => isLookedFor(ruleId, context) || others.rules.has(ruleId),
      suppressions: {
        inline: facts,
        external: suppressions,
        today: input.startedAt?.slice(0, 10) ?? '',
        ruleIds: [...ruleCatalogue.all().map(({ id }) => id), ...others.rules.keys()],
      },
    },
    sections: joined.reduce<ReportSections>((all, { sections }) => ({ ...all, ...sections }), {}),
  });
  return withGate(
    { ...conclusion, ratings: rateReport(conclusion, { kinds, coveredShare: conclusion.coverage?.total.percent }) },
    gate,
  );
}

/** With other kinds left out, a suppression of theirs is not unused. */
function isLookedFor(ruleId: string, { isWanted, kinds }: JoinContext): boolean {
  return isWanted(ruleId) && (ruleId !== UNUSED_SUPPRESSION || kinds === undefined);
}

/** Sorted; a batch that was delivered twice counts once. */
function uniqueByPath<T extends AnalyzedFile | FileFacts>(items: readonly T[]): T[] {
  const byPath = new Map(items.map((item) => [item.path, item]));
  return [...byPath.values()].sort((left, right) => compareText(left.path, right.path));
}
