import type { RawFinding } from '../findings';
import type { TaskName } from './task-name';

/** A file as it is now. */
export interface SourceFile {
  /** Repository-relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface LineSelection {
  readonly path: string;
  readonly startLine: number;
  /** Inclusive. */
  readonly endLine: number;
}

export interface TaskRequest {
  readonly task: TaskName;
  readonly tenantId: string;
  readonly callerId: string;
  readonly requestId: string;
  readonly projectId?: string;
  /** What to generate, or how to refactor: the words of the caller, who is trusted as far as the caller's rights go. */
  readonly instruction?: string;
  /** The snippet, or the files around a finding. */
  readonly files: readonly SourceFile[];
  readonly selection?: LineSelection;
  /** With its code flow. */
  readonly finding?: RawFinding;
  /** What a search found to be close by. */
  readonly neighbours?: readonly (LineSelection & { readonly text: string })[];
  /** The caller's wish; the route decides. */
  readonly model?: string;
  /** Rules only. */
  readonly offline?: boolean;
  /** Globs: what these paths hold never reaches a model. */
  readonly neverSend: readonly string[];
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** Says what would be sent and what it would cost, and asks nobody. */
  readonly dryRun?: boolean;
}
