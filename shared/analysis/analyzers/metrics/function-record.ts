import type { Increments } from './complexity-reasons';

/** One function of a file by itself, without those inside it; the first record of a file is the code outside all. */
export interface FunctionRecord {
  readonly start: number;
  readonly end: number;
  readonly parent: number | undefined;
  /** How deep in structures of its parent it stands. */
  readonly level: number;
  name: string | undefined;
  /** Where its own text starts, behind its name. */
  bodyStart: number;
  /** It is called through an object, as `this.name()`. */
  isMethod: boolean;
  parameters: number;
  hasInner: boolean;
  /** Ways to go on that are not the only one. */
  decisions: number;
  readonly increments: Increments;
  /** Most structures in each other, and where the innermost stands. */
  deepest: { depth: number; at: number };
}

export function newRecord(place: Pick<FunctionRecord, 'start' | 'end' | 'parent' | 'level'>): FunctionRecord {
  return {
    ...place,
    name: undefined,
    bodyStart: place.start,
    isMethod: false,
    parameters: 0,
    hasInner: false,
    decisions: 0,
    increments: new Map(),
    deepest: { depth: 0, at: place.start },
  };
}
