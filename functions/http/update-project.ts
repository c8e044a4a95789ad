import { z } from 'zod';
import { ProjectId, ProjectView, UpdateProject } from '../../shared/contracts';
import { updateProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toProjectView } from '../views/project-view';

export const updateProjectFunction = httpFunction({
  name: 'update-project',
  method: 'PUT',
  route: 'v1/projects/{projectId}',
  tag: 'Projects',
  summary: 'Update a project',
  description: 'With `If-Match`, only while the project is still the version with that ETag; otherwise 409.',
  permission: 'project:write',
  params: z.strictObject({ projectId: ProjectId }),
  body: UpdateProject,
  takesIfMatch: true,
  output: ProjectView,

  async handle({ params, body, ifMatch }, { caller, services }) {
    const request = { ...body, projectId: params.projectId, actor: caller.id, ifMatch };
    const { document, etag } = await updateProject(request, caller.tenantId, services);
    return { headers: { etag }, data: toProjectView(document) };
  },
});
