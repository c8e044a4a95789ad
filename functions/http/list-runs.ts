import { z } from 'zod';
import { page, PageQuery, ProjectId, RunView } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toRunView } from '../views/run-view';

export const listRunsFunction = httpFunction({
  name: 'list-runs',
  method: 'GET',
  route: 'v1/projects/{projectId}/runs',
  tag: 'Runs',
  summary: "List the project's runs, newest first",
  permission: 'analysis:read',
  params: z.strictObject({ projectId: ProjectId }),
  query: z.strictObject(PageQuery),
  output: page(RunView),

  async handle({ params: { projectId }, query: { limit, cursor } }, { caller, services }) {
    const { tenantId } = caller;
    await requireProject(projectId, tenantId, services.projects);
    const { items, nextCursor } = await services.runs.list(tenantId, projectId, { limit, cursor });
    const views = items.map(async (run) => toRunView(run, await services.runs.progress({ tenantId, runId: run.id })));
    return { data: { items: await Promise.all(views), next_cursor: nextCursor ?? null } };
  },
});
