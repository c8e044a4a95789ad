import type { FileFacts } from '../../findings';

/** What the end of an analysis keeps for the end of the next one, so that only what hangs on a change is done again. */
export interface ConclusionMemory {
  /** Names what a file contributes to one question, without reading it; undefined where it contributes nothing. */
  digestOf(facts: FileFacts, part: 'clones' | 'dataflow'): string | undefined;
  /** What data was followed through in a file before it changed, by the digest it had; undefined where nobody has it any more. */
  earlier(path: string, digest: string): FileFacts['dataflow'];
  /** What was kept under this name, as it was; undefined where it is not there any more. */
  recall(name: string): Uint8Array | undefined;
  keep(name: string, content: Uint8Array): void;
}
