import { z } from 'zod';
import { JobId, JobView } from '../../shared/contracts';
import { hasJobEnded, requireJob } from '../../shared/jobs';
import { httpFunction } from '../runtime/http-function';
import { toJobView } from '../views/job-view';

export const getJobFunction = httpFunction({
  name: 'get-job',
  method: 'GET',
  route: 'v1/jobs/{jobId}',
  tag: 'Jobs',
  summary: 'Get a job with its progress and what it has cost so far',
  description: 'While the job goes on, `Retry-After` says when to ask again.',
  permission: 'analysis:read',
  params: z.strictObject({ jobId: JobId }),
  output: JobView,

  async handle({ params: { jobId } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, jobId };
    const job = await requireJob(ref, services);
    const parts = await services.jobs.listParts(ref);
    return { headers: hasJobEnded(job) ? {} : { 'retry-after': '2' }, data: toJobView(job, parts) };
  },
});
