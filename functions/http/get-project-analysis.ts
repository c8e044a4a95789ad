import { z } from 'zod';
import { ProjectId, RunView } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toRunView } from '../views/run-view';

export const getProjectAnalysisFunction = httpFunction({
  name: 'get-project-analysis',
  method: 'GET',
  route: 'v1/projects/{projectId}/analysis',
  tag: 'Runs',
  summary: "Get the project's latest run",
  permission: 'analysis:read',
  params: z.strictObject({ projectId: ProjectId }),
  output: RunView,

  async handle({ params: { projectId } }, { caller, services }) {
    await requireProject(projectId, caller.tenantId, services.projects);
    const { items } = await services.runs.list(caller.tenantId, projectId, { limit: 1, cursor: undefined });
    const [run] = items;
    if (run === undefined) throw new AurelisError('NOT_FOUND', 'The project has not been analysed yet.');
    return { data: toRunView(run, await services.runs.progress({ tenantId: caller.tenantId, runId: run.id })) };
  },
});
