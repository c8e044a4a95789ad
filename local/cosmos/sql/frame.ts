import type { Aggregate } from './aggregates';

/** What an expression is evaluated against. Aliases live in numbered slots, so a row costs no allocation. */
export interface Frame {
  readonly slots: unknown[];
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly nowMs: number;
  readonly vectorDistance: string;
  aggregates: readonly Aggregate[];
}

export type Evaluate = (frame: Frame) => unknown;
