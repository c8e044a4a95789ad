/** What kinds of text were taken out before anything was sent. */
export const REDACTION_KINDS = ['secret', 'email', 'phone', 'card', 'iban', 'ip', 'personal'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

export interface SentPart {
  readonly path: string;
  readonly startLine: number;
  /** Inclusive. */
  readonly endLine: number;
  /** UTF-8, as sent. */
  readonly bytes: number;
  readonly redactions: number;
}

/** What left for a model, or would leave; kept with the answer. */
export interface EgressManifest {
  /** False where nothing was sent: rules, a dry run, an answer out of the cache. */
  readonly sent: boolean;
  readonly parts: readonly SentPart[];
  readonly redactions: Readonly<Partial<Record<RedactionKind, number>>>;
  readonly withheld: readonly { readonly path: string; readonly reason: WithholdReason }[];
  /** Of all messages, instructions included. */
  readonly totalBytes: number;
}

/** `no-room`: it did not fit into the window of the model. `unreadable`: nobody could look for secrets in it. */
export type WithholdReason = 'never-send' | 'unreadable' | 'no-room' | 'prompt-attack';

export const NOTHING_SENT: EgressManifest = { sent: false, parts: [], redactions: {}, withheld: [], totalBytes: 0 };
