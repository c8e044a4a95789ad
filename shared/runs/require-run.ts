import { AurelisError } from '../kernel';
import type { Versioned } from '../projects';
import type { RunRef, RunStore } from './ports';
import type { Run } from './run';

/** The tenant's run. Throws NOT_FOUND for an unknown one and for another tenant's. */
export async function requireRun(run: RunRef, runs: Pick<RunStore, 'find'>): Promise<Versioned<Run>> {
  const found = await runs.find(run);
  if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such run.');
  return found;
}
