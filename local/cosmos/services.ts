import type { Faults } from './faults';
import type { Observe } from './observation';
import type { Prepare } from './sql';
import type { Storage } from './storage/storage';

/** What every route works with. */
export interface Services {
  readonly storage: Storage;
  readonly prepare: Prepare;
  readonly nowMs: () => number;
  readonly observe: Observe | undefined;
  readonly faults: Faults;
}
