import { AurelisError } from '../kernel';
import type { ProjectStore } from '../projects';
import type { Job, JobRef } from './job';
import type { JobStore } from './ports';

export interface RequireJobPorts {
  jobs: Pick<JobStore, 'find'>;
  projects: Pick<ProjectStore, 'find'>;
}

/** The tenant's job. Throws NOT_FOUND for an unknown one, another tenant's, or one of a project that is being erased. */
export async function requireJob(ref: JobRef, { jobs, projects }: RequireJobPorts): Promise<Job> {
  const found = await jobs.find(ref);
  const project = found && (await projects.find(ref.tenantId, found.document.projectId));
  if (found === undefined || project === undefined) throw new AurelisError('NOT_FOUND', 'There is no such job.');
  return found.document;
}
