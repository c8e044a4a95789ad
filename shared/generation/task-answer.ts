import type { TaskName } from '../contracts';
import type { EgressManifest } from './egress-manifest';
import type { FixReceipt } from './fix-receipt';

/** Replaces text that stands exactly once in a file; an empty `search` makes a file that is not there yet. */
export interface SearchReplace {
  readonly path: string;
  readonly search: string;
  readonly replace: string;
}

export interface ReviewComment {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'note' | 'warning' | 'error';
  readonly message: string;
  /** Of the rule behind it, where there is one. */
  readonly ruleId?: string;
}

export interface TaskAnswer {
  readonly task: TaskName;
  /** `rules`, or the provider of the model. */
  readonly provider: string;
  readonly model?: string;
  readonly cached: boolean;
  /** Markdown, or code where the task makes code. */
  readonly text: string;
  readonly edits: readonly SearchReplace[];
  readonly receipts: readonly FixReceipt[];
  readonly comments: readonly ReviewComment[];
  readonly egress: EgressManifest;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  /** USD. */
  readonly cost: number;
  readonly fallbacks: readonly { readonly route: string; readonly reason: string }[];
  /** Of a dry run alone. */
  readonly estimate?: { readonly route: string | undefined; readonly inputTokens: number; readonly maxCost: number };
  /** What the caller has to know of how the answer came about, such as that no model is configured. */
  readonly notice?: string;
}

export type TaskEvent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'end'; readonly answer: TaskAnswer };
