/** A text made to be hard on whoever reads it. */
export interface HostileCase {
  readonly what: string;
  readonly path: string;
  /** Made when it is needed: all of them at once would fill the memory. */
  readonly content: () => string | Uint8Array;
}
