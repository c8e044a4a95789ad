import type { RawFinding } from '../findings';
import type { AurelisError } from '../kernel';
import type { EgressManifest } from './egress-manifest';
import type { FixReceipt } from './fix-receipt';
import type { TaskRequest } from './task-request';

/** "Fix what you can": the findings of a run, over the files they stand in and those that call them. */
export interface FixAllRequest extends Omit<
  TaskRequest,
  'task' | 'finding' | 'selection' | 'instruction' | 'neighbours'
> {
  /** The most important first; those that are suppressed are left as they are. */
  readonly findings: readonly RawFinding[];
  /** USD that models may cost: nothing more is asked once it is spent. */
  readonly budget?: number | undefined;
  /** Findings that a model is asked about: 50 when absent. */
  readonly maxModelFixes?: number | undefined;
  /**
   * Told of a model that is out of reach, or of a limit: then nothing more is asked, and what is fixed stays. Without it the run
   * ends with the error, so that whoever asked may ask again.
   */
  readonly onModelFailure?: (error: AurelisError) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface FixAllAnswer {
  /** What `git apply` takes; empty where nothing could be fixed. */
  readonly patch: string;
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly receipts: readonly FixReceipt[];
  readonly unfixed: readonly {
    readonly ruleId: string;
    readonly path: string;
    readonly line: number;
    readonly reason: string;
  }[];
  /** Markdown. */
  readonly report: string;
  readonly egress: readonly EgressManifest[];
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  readonly cost: number;
  readonly notice?: string;
}
