import type { TriageVerdict } from '../contracts';
import type { OutboxRecord } from '../events';
import type { Level } from '../findings';
import type { Page, PageRequest } from '../projects';

/** What somebody has decided about a finding of a project, wherever it stands in later runs. */
export interface TriageDecision {
  id: string;
  tenantId: string;
  projectId: string;
  fingerprint: string;
  verdict: TriageVerdict;
  reason?: string | undefined;
  /** The last day it holds, as `YYYY-MM-DD`. */
  until?: string | undefined;
  /** As the finding was when it was decided. */
  ruleId: string;
  path: string;
  level: Level;
  /** Id of the key that decided. */
  actor: string;
  decidedAt: string;
}

export interface TriageRef {
  tenantId: string;
  projectId: string;
  fingerprint: string;
}

/** Decisions beside their project. A change and its event are stored together or not at all. */
export interface TriageStore {
  /** In place of an earlier one about the same finding. */
  put(decision: TriageDecision, outbox: readonly OutboxRecord[]): Promise<void>;
  find(ref: TriageRef): Promise<TriageDecision | undefined>;
  /** Newest first. */
  list(
    tenantId: string,
    projectId: string,
    page: PageRequest & { verdict?: TriageVerdict | undefined },
  ): Promise<Page<TriageDecision>>;
  /** All of a project, in no order. */
  all(tenantId: string, projectId: string): Promise<TriageDecision[]>;
  /** False when there is none, and then the outbox is not stored either. */
  remove(ref: TriageRef, outbox: readonly OutboxRecord[]): Promise<boolean>;
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}
