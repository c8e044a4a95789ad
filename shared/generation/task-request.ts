import type { TaskName } from '../contracts';
import type { RawFinding } from '../findings';
import type { Purse } from '../models';

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
  readonly projectId?: string | undefined;
  /** What to generate, or how to refactor: the words of the caller, who is trusted as far as the caller's rights go. */
  readonly instruction?: string | undefined;
  /** The snippet, or the files around a finding. */
  readonly files: readonly SourceFile[];
  readonly selection?: LineSelection | undefined;
  /** With its code flow. */
  readonly finding?: RawFinding | undefined;
  /** What a search found to be close by. */
  readonly neighbours?: readonly (LineSelection & { readonly text: string })[] | undefined;
  /** The caller's wish; the route decides. */
  readonly model?: string | undefined;
  /** Ask the model even where the answer is known. */
  readonly noCache?: boolean | undefined;
  /** Rules only. */
  readonly offline?: boolean | undefined;
  /** Globs: what these paths hold never reaches a model. */
  readonly neverSend: readonly string[];
  readonly deadlineMs: number;
  /** What all questions to models together may cost. */
  readonly purse?: Purse | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Says what would be sent and what it would cost, and asks nobody. */
  readonly dryRun?: boolean | undefined;
}
