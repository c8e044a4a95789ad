import type { RunState } from '../contracts';
import type { FindingKind, GateResult, ReportSummary } from '../findings';
import type { HostKind } from '../hosts';
import type { ErrorCode } from '../kernel';

export interface RunFailure {
  code: ErrorCode;
  /** Written for the caller. */
  message: string;
}

/** How much there is to do, known once the archive has been read. */
export interface RunPlan {
  batches: number;
  files: number;
}

/** A git repository whose commit becomes the snapshot of a run. */
export interface RunRepository {
  url: string;
  /** The branch, tag or commit that was asked for; the default branch when absent. */
  ref?: string | undefined;
  /** What that stood for when the run was planned. */
  commit?: string | undefined;
}

/** The host of a repository that is told of a run. */
export interface RunHost {
  kind: HostKind;
  /** Of the repository that the status and comments belong to, which is not always the one that holds the commit. */
  url: string;
  /** Where people find the run. */
  page: string;
  /** The pull request whose last commit it is about. */
  pullRequest?: number | undefined;
  /** What became of telling it of the end. */
  report?: RunHostReport | undefined;
}

export interface RunHostReport {
  state: 'told' | 'refused';
  /** Why it was refused; written for the caller. */
  message?: string | undefined;
}

/** One analysis of one snapshot: accepted → planned → running → succeeded, failed or cancelled. */
export interface Run {
  id: string;
  tenantId: string;
  projectId: string;
  projectName: string;
  snapshotId: string;
  /** Where the snapshot comes from, where it was not uploaded: it is fetched when the run is planned. */
  repository?: RunRepository | undefined;
  /** Tells a repeated call from another request under the same idempotency key. */
  requestHash: string;
  trigger: { kind: 'api' | 'upload' | 'push' | 'pull-request'; name?: string | undefined };
  /** Set where the host of the repository is told of it. */
  host?: RunHost | undefined;
  options: {
    kinds?: FindingKind[] | undefined;
    disabledRules?: string[] | undefined;
    enabledRules?: string[] | undefined;
    /** A run of the same project that this one is compared with. */
    baselineRunId?: string | undefined;
  };
  state: RunState;
  plan?: RunPlan | undefined;
  summary?: ReportSummary | undefined;
  gate?: GateResult | undefined;
  failure?: RunFailure | undefined;
  createdAt: string;
  updatedAt: string;
  finishedAt?: string | undefined;
  /** How often the reaper has sent its messages again. */
  nudges: number;
}

/** Done is a batch that has such a record; nothing is ever counted any other way. */
export interface BatchRecord {
  batchId: string;
  files: number;
  findings: number;
  finishedAt: string;
}

const TERMINAL: readonly RunState[] = ['succeeded', 'failed', 'cancelled'];

export function isTerminal(run: Pick<Run, 'state'>): boolean {
  return TERMINAL.includes(run.state);
}
