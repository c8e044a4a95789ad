import type { JsonObject } from '../sql';
import type { Storage } from '../storage/storage';

/** What an operation on documents needs besides its request. */
export interface DocumentContext {
  readonly storage: Storage;
  readonly nowMs: number;
  /** Whether a document meets the `FROM c WHERE …` of a patch. */
  matches(condition: string, document: JsonObject): boolean;
}
