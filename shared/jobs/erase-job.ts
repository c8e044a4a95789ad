import type { JobRef } from './job';
import type { JobArtifacts, JobStore } from './ports';

export interface EraseJobPorts {
  jobs: Pick<JobStore, 'erase'>;
  jobArtifacts: Pick<JobArtifacts, 'erase'>;
}

/** Removes a job and everything of it, the job itself last: whoever looks for what is left to erase looks for that. */
export async function eraseJob(ref: JobRef, { jobs, jobArtifacts }: EraseJobPorts): Promise<void> {
  await jobArtifacts.erase(ref);
  await jobs.erase(ref);
}
