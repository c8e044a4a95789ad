import { AurelisError } from '../kernel';
import type { ProjectStore, Versioned } from '../projects';
import type { RunRef, RunStore } from './ports';
import type { Run } from './run';

export interface RequireRunPorts {
  runs: Pick<RunStore, 'find'>;
  projects: Pick<ProjectStore, 'find'>;
}

/** The tenant's run. Throws NOT_FOUND for an unknown one, another tenant's, or one of a project that is being erased. */
export async function requireRun(ref: RunRef, { runs, projects }: RequireRunPorts): Promise<Versioned<Run>> {
  const found = await runs.find(ref);
  // Erasing takes its time, and may have to wait for a queue: until it is done the run stands, and is nobody's to see any more.
  const project = found && (await projects.find(ref.tenantId, found.document.projectId));
  if (found === undefined || project === undefined) throw new AurelisError('NOT_FOUND', 'There is no such run.');
  return found;
}
