import { z } from 'zod';
import { ProjectId, ProjectView } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toProjectView } from '../views/project-view';

export const getProjectFunction = httpFunction({
  name: 'get-project',
  method: 'GET',
  route: 'v1/projects/{projectId}',
  tag: 'Projects',
  summary: 'Get a project',
  permission: 'project:read',
  params: z.strictObject({ projectId: ProjectId }),
  output: ProjectView,

  async handle({ params }, { caller, services }) {
    const { document, etag } = await requireProject(params.projectId, caller.tenantId, services.projects);
    return { headers: { etag }, data: toProjectView(document) };
  },
});
