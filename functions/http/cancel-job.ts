import { z } from 'zod';
import { JobId, JobView } from '../../shared/contracts';
import { cancelJob } from '../../shared/jobs';
import { httpFunction } from '../runtime/http-function';
import { toJobView } from '../views/job-view';

export const cancelJobFunction = httpFunction({
  name: 'cancel-job',
  method: 'POST',
  route: 'v1/jobs/{jobId}/cancel',
  tag: 'Jobs',
  summary: 'Cancel a job',
  description: 'A job that has ended stays as it is; the answer shows its state either way.',
  permission: 'model:run',
  params: z.strictObject({ jobId: JobId }),
  output: JobView,

  async handle({ params: { jobId } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, jobId };
    const job = await cancelJob(ref, caller.id, services);
    return { data: toJobView(job, await services.jobs.listParts(ref)) };
  },
});
