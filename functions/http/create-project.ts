import { CreateProject, ProjectView } from '../../shared/contracts';
import { createProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toProjectView } from '../views/project-view';

export const createProjectFunction = httpFunction({
  name: 'create-project',
  method: 'POST',
  route: 'v1/projects',
  tag: 'Projects',
  summary: 'Create a project',
  permission: 'project:write',
  body: CreateProject,
  isIdempotent: true,
  status: 201,
  output: ProjectView,

  async handle({ body, idempotencyKey }, { caller, services }) {
    const { document, etag } = await createProject(
      { ...body, idempotencyKey, actor: caller.id },
      caller.tenantId,
      services,
    );
    return {
      headers: { location: `/api/v1/projects/${document.id}`, etag },
      data: toProjectView(document),
    };
  },
});
