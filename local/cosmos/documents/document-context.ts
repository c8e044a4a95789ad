import type { JsonObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { Storage } from '../storage/storage';

/** What an operation on documents needs besides its request. */
export interface DocumentContext {
  readonly storage: Storage;
  readonly nowMs: number;
  /** Whether a document meets the `FROM c WHERE …` of a patch. */
  matches(container: ContainerRecord, condition: string, document: JsonObject): boolean;
}
