/** What a proposed change has to pass, in the order it is looked at. */
export const FIX_CHECKS = [
  'applies',
  'scope',
  'size',
  'suppression',
  'parses',
  'signature',
  'behaviour',
  'additions',
  'finding-gone',
  'no-new-finding',
  'types',
] as const;
export type FixCheck = (typeof FIX_CHECKS)[number];

export interface CheckOutcome {
  readonly check: FixCheck;
  readonly outcome: 'passed' | 'failed' | 'not-applicable';
  /** Why it failed, or why it does not apply. */
  readonly detail?: string;
}

/** What shows that a fix was verified, and by what: made for accepted and for refused fixes. */
export interface FixReceipt {
  readonly status: 'verified' | 'refused';
  readonly ruleId: string;
  readonly path: string;
  /** Of the finding, before the fix. */
  readonly line: number;
  /** `rules`, or the provider of the model. */
  readonly provider: string;
  readonly model?: string;
  readonly prompt?: { readonly name: string; readonly version: number };
  /** Proposals that were looked at, this one included. */
  readonly attempts: number;
  /** Names the version of every rule and tool that looked. */
  readonly engineVersion: string;
  readonly checks: readonly CheckOutcome[];
  readonly files: readonly { readonly path: string; readonly sha256Before: string; readonly sha256After: string }[];
  readonly findingsBefore: number;
  readonly findingsAfter: number;
  readonly changedLines: number;
  /** USD. */
  readonly cost: number;
}
