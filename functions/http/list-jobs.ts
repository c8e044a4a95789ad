import { z } from 'zod';
import { JobsQuery, JobView, page, ProjectId } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toJobView } from '../views/job-view';

export const listJobsFunction = httpFunction({
  name: 'list-jobs',
  method: 'GET',
  route: 'v1/projects/{projectId}/jobs',
  tag: 'Jobs',
  summary: 'List the jobs of a project, newest first',
  permission: 'analysis:read',
  params: z.strictObject({ projectId: ProjectId }),
  query: JobsQuery,
  output: page(JobView),

  async handle({ params: { projectId }, query: { limit, cursor } }, { caller: { tenantId }, services }) {
    await requireProject(projectId, tenantId, services.projects);
    const { items, nextCursor } = await services.jobs.list(tenantId, projectId, { limit, cursor });
    const parts = await Promise.all(items.map(({ id }) => services.jobs.listParts({ tenantId, jobId: id })));
    const views = items.map((job, index) => toJobView(job, parts[index] ?? []));
    return { data: { items: views, next_cursor: nextCursor ?? null } };
  },
});
