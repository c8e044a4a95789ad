import { hasJobEnded, type JobRef } from './job';
import type { JobStore } from './ports';

/** Also true of a job that is gone. What goes wrong with such a job is no failure: its parts are cleared away when it ends. */
export async function isJobOver(job: JobRef, jobs: Pick<JobStore, 'find'>): Promise<boolean> {
  const found = await jobs.find(job);
  return found === undefined || hasJobEnded(found.document);
}
