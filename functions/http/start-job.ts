import { z } from 'zod';
import { JobView, ProjectId, ProjectTask, StartJob } from '../../shared/contracts';
import { startJob } from '../../shared/jobs';
import { httpFunction } from '../runtime/http-function';
import { toJobView } from '../views/job-view';

export const startJobFunction = httpFunction({
  name: 'start-job',
  method: 'POST',
  route: 'v1/projects/{projectId}/{task}',
  tag: 'Jobs',
  summary: 'Start a task over many files or findings of a run',
  description:
    'Answers 202 at once; follow the job at `Location`. What it may cost and how long it may take is capped.',
  permission: 'model:run',
  params: z.strictObject({ projectId: ProjectId, task: ProjectTask }),
  body: StartJob,
  isIdempotent: true,
  status: 202,
  output: JobView,

  async handle({ params, body, idempotencyKey }, { caller, services }) {
    const job = await startJob({ ...params, request: body, idempotencyKey }, caller, services);
    return { headers: { location: `/api/v1/jobs/${job.id}`, 'retry-after': '2' }, data: toJobView(job, []) };
  },
});
