import { eraseJob, type EraseJobPorts, type JobStore } from '../jobs';
import { expireEnded, type ExpireEndedPorts, type ExpireFrom } from './expire-ended';

export interface ExpireJobsPorts extends Omit<EraseJobPorts, 'jobs'>, ExpireEndedPorts {
  jobs: Pick<JobStore, 'listEnded' | 'find' | 'replace' | 'erase'>;
}

/** Erases jobs that have ended, with their results; gives how many. */
export async function expireJobs(from: ExpireFrom, ports: ExpireJobsPorts): Promise<number> {
  const { tenantId, projectId, before } = from;
  return expireEnded(
    {
      kind: 'job',
      list: (limit) => ports.jobs.listEnded(tenantId, projectId, before, limit),
      find: (jobId) => ports.jobs.find({ tenantId, jobId }),
      replace: (job, etag, outbox) => ports.jobs.replace(job, etag, outbox),
      erase: (jobId) => eraseJob({ tenantId, jobId }, ports),
    },
    from,
    ports,
  );
}
