import type { AdvisoryKnowledge } from '../../advisories';
import type {
  AnalyzedFile,
  DataflowSettings,
  FileFacts,
  FindingKind,
  LineRanges,
  RawFinding,
  ReportSections,
  SkippedPath,
} from '../../findings';
import type { LicencePolicy } from '../analyzers/dependencies/join/licence-policy';
import type { ConclusionMemory } from './conclusion-memory';

/** The lines that an earlier state of the repository does not have. */
export interface NewCode {
  /** The state it is compared with, for people. */
  readonly since: string;
  readonly lines: ReadonlyMap<string, LineRanges>;
  /** Whether the files without new lines were analysed too. */
  readonly isWhole: boolean;
}

/** What is known about a repository from elsewhere than its files. */
export interface OutsideKnowledge {
  /** What is known against packages; absent where nobody could look. */
  readonly advisories?: AdvisoryKnowledge | undefined;
  /** Commits that touched each path within a year before the newest; absent where there is no history. */
  readonly churn?: ReadonlyMap<string, number> | undefined;
  /** Absent where nobody said what is new. */
  readonly newCode?: NewCode | undefined;
  /** Licences of packages are judged only where there is one. */
  readonly licencePolicy?: LicencePolicy | undefined;
  /** What the repository says of functions of its own. */
  readonly dataflow?: DataflowSettings | undefined;
}

export interface JoinContext extends OutsideKnowledge {
  /** Absent where nothing is kept from one analysis to the next. */
  readonly memory?: ConclusionMemory | undefined;
  /** Sorted by path. */
  readonly files: readonly AnalyzedFile[];
  /** What was not analysed, or not in full. */
  readonly skipped: readonly SkippedPath[];
  /** The kinds that were asked for; all of them when absent. */
  readonly kinds: readonly FindingKind[] | undefined;
  readonly isWanted: (ruleId: string) => boolean;
}

export interface Joined {
  readonly findings: readonly RawFinding[];
  readonly sections?: ReportSections;
  /** What was left out. */
  readonly skipped?: readonly SkippedPath[];
}

/** Answers a question about the whole repository from the facts of its files, which are sorted by path. */
export type Join = (facts: readonly FileFacts[], context: JoinContext) => Joined;
