/** A stretch of a file that may be shown to a model, whole lines. */
export interface SourcePart {
  readonly path: string;
  /** From 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  /** What it is to the task, such as `finding` or `caller`. */
  readonly role: PartRole;
}

/** In the order of their worth: what comes first is sent first when there is little room. */
export const PART_ROLES = ['selection', 'finding', 'dataflow', 'imports', 'file', 'neighbour'] as const;
export type PartRole = (typeof PART_ROLES)[number];
