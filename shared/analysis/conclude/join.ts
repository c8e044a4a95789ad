import type { AnalyzedFile, FileFacts, FindingKind, RawFinding, ReportSections } from '../../findings';

/** What is known about a repository from elsewhere than its files. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each join that needs something from outside adds a field
export interface OutsideKnowledge {}

export interface JoinContext extends OutsideKnowledge {
  /** Sorted by path. */
  readonly files: readonly AnalyzedFile[];
  /** The kinds that were asked for; all of them when absent. */
  readonly kinds: readonly FindingKind[] | undefined;
  readonly isWanted: (ruleId: string) => boolean;
}

export interface Joined {
  readonly findings: readonly RawFinding[];
  readonly sections?: ReportSections;
}

/** Answers a question about the whole repository from the facts of its files, which are sorted by path. */
export type Join = (facts: readonly FileFacts[], context: JoinContext) => Joined;
